export const dynamic = "force-dynamic";

/** The process is up; says nothing about what it depends on. */
export const GET = () => Response.json({ ok: true });
