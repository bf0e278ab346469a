import account from "./en/account.json" with { type: "json" };
import auth from "./en/auth.json" with { type: "json" };
import cart from "./en/cart.json" with { type: "json" };
import catalog from "./en/catalog.json" with { type: "json" };
import chat from "./en/chat.json" with { type: "json" };
import checkout from "./en/checkout.json" with { type: "json" };
import common from "./en/common.json" with { type: "json" };
import design from "./en/design.json" with { type: "json" };
import errors from "./en/errors.json" with { type: "json" };
import fees from "./en/fees.json" with { type: "json" };
import finance from "./en/finance.json" with { type: "json" };
import mail from "./en/mail.json" with { type: "json" };
import notifications from "./en/notifications.json" with { type: "json" };
import orders from "./en/orders.json" with { type: "json" };
import osa from "./en/osa.json" with { type: "json" };
import partners from "./en/partners.json" with { type: "json" };
import payouts from "./en/payouts.json" with { type: "json" };
import returns from "./en/returns.json" with { type: "json" };
import reviews from "./en/reviews.json" with { type: "json" };
import seller from "./en/seller.json" with { type: "json" };
import storefront from "./en/storefront.json" with { type: "json" };
import tracking from "./en/tracking.json" with { type: "json" };

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
