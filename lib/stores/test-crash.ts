import { db } from "@/db/client";
import type { Osa } from "@/lib/auth/actors";
import { registerPartner } from "./register-partner";
import type { PartnerToRegister } from "./write-registration";

// A registration in a process of its own, which may be killed on the way.
const { osa, partner }: { osa: Osa; partner: PartnerToRegister } = JSON.parse(process.argv[2] ?? "{}");
await registerPartner(osa, partner);
await db.$client.end();
process.exit(0);
