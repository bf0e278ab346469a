/** Names of the accounts. Debit is positive: assets and expenses hold debit, what we owe and earn holds credit. */
export const account = {
  gatewayClearing: (gateway: string) => `gateway_clearing:${gateway}`,
  buyerWallet: (memberUuid: string) => `buyer_wallet:${memberUuid}`,
  walletHeld: (memberUuid: string) => `wallet_held:${memberUuid}`,
  codReceivable: (courierCode: string) => `cod_receivable:${courierCode.toLowerCase()}`,
  codFee: "cod_fee",
  sellerHeld: (storeId: string) => `seller_held:${storeId}`,
  sellerReceivable: (storeId: string) => `seller_receivable:${storeId}`,
  refundPayable: (gateway: string) => `refund_payable:${gateway}`,
  sellerWithdrawing: (storeId: string) => `seller_withdrawing:${storeId}`,
  walletWithdrawing: (memberUuid: string) => `wallet_withdrawing:${memberUuid}`,
  sellerAvailable: (storeId: string) => `seller_available:${storeId}`,
  shippingHeld: "shipping_held",
  shippingPayable: "shipping_payable",
  feeDeferred: "fee_deferred",
  feeIncome: "fee_income",
  serviceFeeDeferred: "service_fee_deferred",
  serviceFeeIncome: "service_fee_income",
  taxDeferred: "tax_deferred",
  taxPayable: "tax_payable:ppn",
  taxWithheld: "tax_payable:pph22",
  platformVouchers: "voucher_expense_platform",
  suspense: "suspense:unapplied",
  bankOps: "bank:ops",
  gatewayFee: "gateway_fee",
  payoutFee: "payout_fee",
  withdrawalFeeIncome: "withdrawal_fee_income",
  pointsExpense: "points_expense",
} as const;

// What one person or store is owed. These have a row that may not fall below zero; shared accounts have none.
const guarded = /^(buyer_wallet|wallet_held|wallet_withdrawing|seller_held|seller_available|seller_withdrawing):/;

export const isGuarded = (name: string) => guarded.test(name);
