import {
  Body,
  Button,
  Column,
  Container,
  Head,
  Heading,
  Hr,
  Html,
  Link,
  Preview,
  Row,
  Section,
  Text,
} from "@react-email/components";
import type { MailContent } from "@/lib/shared/mail-content";

// Inline styles and tables: all that mail programs agree on. The colours are those of the shop's light side.
const ink = "#1c1b33";
const muted = "#66657a";
const line = "1px solid #e9e3d8";
const font = "'Plus Jakarta Sans', Arial, sans-serif";
const plain = { margin: "0 0 16px", fontSize: "16px", lineHeight: "24px", color: ink };
const small = { ...plain, fontSize: "13px", lineHeight: "20px", color: muted };
const cell = { padding: "10px 0", borderTop: line, verticalAlign: "top" } as const;
const amount = { ...cell, textAlign: "right", whiteSpace: "nowrap", paddingLeft: "12px" } as const;

/** Every mail of the shop: what happened, what it is about, and the one place to go. */
export function MailPage({ content }: { content: MailContent }) {
  const { locale, title, paragraphs, bill, action, footer } = content;
  return (
    <Html lang={locale}>
      <Head>
        <title>{title}</title>
        <meta name="viewport" content="width=device-width" />
        <meta name="color-scheme" content="light" />
      </Head>
      <Preview>{paragraphs.at(-1) ?? title}</Preview>
      <Body style={{ margin: 0, backgroundColor: "#f6f2ea", color: ink, fontFamily: font }}>
        <Container style={{ maxWidth: "560px", padding: "24px 12px" }}>
          <Text style={{ margin: "0 4px 16px", fontSize: "20px", fontWeight: 800, color: ink }}>
            One<span style={{ borderBottom: "3px solid #ffb21a" }}>Smile</span>
          </Text>
          <Section style={{ backgroundColor: "#ffffff", border: line, borderRadius: "12px", padding: "28px 24px" }}>
            <Heading as="h1" style={{ margin: "0 0 16px", fontSize: "22px", lineHeight: "28px", color: ink }}>
              {title}
            </Heading>
            {paragraphs.map((text) => (
              <Text key={text} style={plain}>
                {text}
              </Text>
            ))}
            {bill && <Bill bill={bill} />}
            {action && <Action action={action} />}
            {footer && (
              <>
                <Hr style={{ margin: "24px 0 16px", borderTop: line }} />
                <Text style={{ ...small, margin: 0 }}>{footer}</Text>
              </>
            )}
          </Section>
        </Container>
      </Body>
    </Html>
  );
}

function Action({ action: { label, url } }: { action: NonNullable<MailContent["action"]> }) {
  const look = { backgroundColor: "#3b36c9", color: "#ffffff", fontWeight: 600, borderRadius: "8px" };
  return (
    <>
      <Section style={{ margin: "24px 0" }}>
        <Button href={url} style={{ ...look, padding: "12px 24px", fontSize: "16px" }}>
          {label}
        </Button>
      </Section>
      <Text style={{ ...small, margin: 0, wordBreak: "break-all" }}>
        <Link href={url} style={{ color: muted }}>
          {url}
        </Link>
      </Text>
    </>
  );
}

function Bill({ bill }: { bill: NonNullable<MailContent["bill"]> }) {
  const last = bill.sums.length - 1;
  return (
    <Section style={{ margin: "8px 0 16px", borderBottom: line }}>
      {bill.lines.map((item) => (
        <Row key={`${item.name} ${item.note}`}>
          <Column style={cell}>
            <Text style={{ ...plain, margin: 0, fontSize: "15px" }}>{item.name}</Text>
            <Text style={{ ...small, margin: 0 }}>{item.note}</Text>
          </Column>
          <Column style={amount}>
            <Text style={{ ...plain, margin: 0, fontSize: "15px" }}>{item.amount}</Text>
          </Column>
        </Row>
      ))}
      {bill.sums.map((sum, index) => (
        <Row key={sum.label}>
          <Column style={{ ...cell, padding: "8px 0" }}>
            <Text style={sumLook(index === last)}>{sum.label}</Text>
          </Column>
          <Column style={{ ...amount, padding: "8px 0 8px 12px" }}>
            <Text style={sumLook(index === last)}>{sum.amount}</Text>
          </Column>
        </Row>
      ))}
    </Section>
  );
}

const sumLook = (isTotal: boolean) =>
  isTotal ? { ...plain, margin: 0, fontWeight: 700 } : { ...small, margin: 0, fontSize: "14px" };
