import type { AddressItem } from "@/lib/accounts/queries";

/** An address as it would stand on a parcel. */
export function AddressText({ address }: { address: AddressItem }) {
  return (
    <address className="not-italic">
      <p className="font-medium">
        {address.recipientName} <span className="font-normal text-muted">· {address.recipientPhone}</span>
      </p>
      <p className="mt-1 whitespace-pre-line break-words">{address.detail}</p>
      <p>
        {address.city}
        {address.provinceName && `, ${address.provinceName}`} {address.postalCode}
      </p>
    </address>
  );
}
