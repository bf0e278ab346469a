import account from "./en/account.json";
import auth from "./en/auth.json";
import cart from "./en/cart.json";
import catalog from "./en/catalog.json";
import chat from "./en/chat.json";
import checkout from "./en/checkout.json";
import common from "./en/common.json";
import design from "./en/design.json";
import errors from "./en/errors.json";
import fees from "./en/fees.json";
import finance from "./en/finance.json";
import mail from "./en/mail.json";
import notifications from "./en/notifications.json";
import orders from "./en/orders.json";
import osa from "./en/osa.json";
import partners from "./en/partners.json";
import payouts from "./en/payouts.json";
import returns from "./en/returns.json";
import reviews from "./en/reviews.json";
import seller from "./en/seller.json";
import storefront from "./en/storefront.json";
import tracking from "./en/tracking.json";

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
