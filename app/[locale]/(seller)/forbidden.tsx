import { ForbiddenPage } from "@/components/layout/forbidden-page";
import { currentPerson } from "@/lib/auth/session";

export default async function Forbidden() {
  const person = await currentPerson();
  return <ForbiddenPage needs="seller" account={person?.email} />;
}
