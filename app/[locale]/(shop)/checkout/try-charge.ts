import { system } from "@/lib/auth/actors";
import { requestCharge } from "@/lib/checkout/request-charge";
import { gatewayOfPayment } from "@/lib/payments/gateway-of";

/** Asks for the charge at once. Where that fails the order can be paid all the same: its job asks again. */
export async function tryCharge(paymentId: string): Promise<boolean> {
  try {
    await requestCharge(system("checkout"), paymentId, await gatewayOfPayment(paymentId));
    return true;
  } catch (error) {
    console.error(`charge of payment ${paymentId} not made yet`, error);
    return false;
  }
}
