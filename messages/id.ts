import account from "./id/account.json" with { type: "json" };
import auth from "./id/auth.json" with { type: "json" };
import cart from "./id/cart.json" with { type: "json" };
import catalog from "./id/catalog.json" with { type: "json" };
import chat from "./id/chat.json" with { type: "json" };
import checkout from "./id/checkout.json" with { type: "json" };
import common from "./id/common.json" with { type: "json" };
import design from "./id/design.json" with { type: "json" };
import errors from "./id/errors.json" with { type: "json" };
import fees from "./id/fees.json" with { type: "json" };
import finance from "./id/finance.json" with { type: "json" };
import mail from "./id/mail.json" with { type: "json" };
import notifications from "./id/notifications.json" with { type: "json" };
import orders from "./id/orders.json" with { type: "json" };
import osa from "./id/osa.json" with { type: "json" };
import partners from "./id/partners.json" with { type: "json" };
import payouts from "./id/payouts.json" with { type: "json" };
import returns from "./id/returns.json" with { type: "json" };
import reviews from "./id/reviews.json" with { type: "json" };
import seller from "./id/seller.json" with { type: "json" };
import storefront from "./id/storefront.json" with { type: "json" };
import tracking from "./id/tracking.json" with { type: "json" };

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
