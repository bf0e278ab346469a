import { ForbiddenPage } from "@/components/layout/forbidden-page";

export default function Forbidden() {
  return <ForbiddenPage />;
}
