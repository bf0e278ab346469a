import account from "./id/account.json";
import auth from "./id/auth.json";
import cart from "./id/cart.json";
import catalog from "./id/catalog.json";
import chat from "./id/chat.json";
import checkout from "./id/checkout.json";
import common from "./id/common.json";
import design from "./id/design.json";
import errors from "./id/errors.json";
import fees from "./id/fees.json";
import finance from "./id/finance.json";
import mail from "./id/mail.json";
import notifications from "./id/notifications.json";
import orders from "./id/orders.json";
import osa from "./id/osa.json";
import partners from "./id/partners.json";
import payouts from "./id/payouts.json";
import returns from "./id/returns.json";
import reviews from "./id/reviews.json";
import seller from "./id/seller.json";
import storefront from "./id/storefront.json";
import tracking from "./id/tracking.json";

export default {
  returns,
  tracking,
  common,
  errors,
  auth,
  catalog,
  cart,
  chat,
  checkout,
  orders,
  account,
  reviews,
  seller,
  storefront,
  osa,
  mail,
  notifications,
  fees,
  partners,
  payouts,
  finance,
  design,
};
