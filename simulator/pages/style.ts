import type { Html } from "./html";

export const style: Html = {
  markup: `
:root{color-scheme:light dark;--surface:#fffdf9;--raised:#fff;--sunken:#f6f2ea;--line:#e6dfd2;--ink:#1c1b33;--muted:#66657a;--accent:#3b36c9;--accent-ink:#fff;--smile:#ffb21a;--ok:#187540;--ok-soft:#e3f4e9;--warn:#8a5800;--warn-soft:#fdf1d8;--bad:#bb3221;--bad-soft:#fbe6e2}
@media (prefers-color-scheme:dark){:root{--surface:#14132a;--raised:#1d1c38;--sunken:#191831;--line:#34335a;--ink:#f3f1ff;--muted:#b3b1cf;--accent:#a9a6ff;--accent-ink:#14132a;--ok:#7fd9a2;--ok-soft:#173a2b;--warn:#ffcf70;--warn-soft:#3b2f14;--bad:#ff9f8f;--bad-soft:#46211f}}
*{box-sizing:border-box}
body{margin:0;background:var(--surface);color:var(--ink);font:16px/1.5 "Plus Jakarta Sans",system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;font-variant-numeric:tabular-nums}
a{color:var(--accent)}
h1{font-size:28px;line-height:1.2;margin:0 0 8px}h2{font-size:18px;line-height:1.3;margin:0 0 12px}p{margin:0 0 12px}
.top{border-bottom:1px solid var(--line);background:var(--raised)}
.bar{max-width:1040px;margin:0 auto;padding:12px 16px;display:flex;flex-wrap:wrap;gap:4px 20px;align-items:center}
.mark{font-weight:700;color:var(--ink);text-decoration:none;margin-right:auto;display:flex;align-items:center;gap:8px}
.mark svg{display:block}
.bar nav{display:flex;gap:16px}.bar nav a{color:var(--ink);text-decoration:none;padding:10px 0}.bar nav a:hover{text-decoration:underline}
.notice{background:var(--sunken);border-bottom:1px solid var(--line);font-size:14px;color:var(--muted)}
.notice p{max-width:1040px;margin:0 auto;padding:8px 16px}
main{max-width:1040px;margin:0 auto;padding:24px 16px 64px}
.narrow{max-width:440px;margin-inline:auto}
.card{background:var(--raised);border:1px solid var(--line);border-radius:12px;padding:16px;margin:0 0 16px}
.steps{display:grid;gap:16px;grid-template-columns:repeat(auto-fit,minmax(240px,1fr));margin:24px 0}
.steps .card{margin:0;display:flex;flex-direction:column}.steps .card p{color:var(--muted)}.steps .card>:last-child{margin:auto 0 0}
.muted{color:var(--muted)}.small{font-size:14px}.mono{font-family:ui-monospace,SFMono-Regular,Menlo,monospace;font-size:14px;overflow-wrap:anywhere}
.amount{font-size:36px;line-height:1.2;font-weight:700;white-space:nowrap;margin:4px 0 16px}
dl{display:grid;grid-template-columns:max-content 1fr;gap:8px 12px;margin:0 0 16px;align-items:baseline}dt{color:var(--muted);font-size:14px}dd{margin:0;text-align:right;overflow-wrap:anywhere}
label{display:block;font-weight:600;margin:0 0 4px}
input,select{width:100%;font:inherit;color:inherit;background:var(--surface);border:1px solid var(--muted);border-radius:8px;padding:10px 12px;min-height:44px}
input[type=checkbox]{width:20px;min-height:20px;height:20px;margin:0 8px 0 0;accent-color:var(--accent);vertical-align:-4px}
.fields{display:grid;gap:16px;grid-template-columns:repeat(auto-fit,minmax(200px,1fr));margin:0 0 16px}
.button,button{display:inline-flex;align-items:center;justify-content:center;font:inherit;font-weight:600;min-height:44px;padding:8px 18px;border-radius:999px;border:1px solid var(--accent);background:var(--accent);color:var(--accent-ink);text-decoration:none;cursor:pointer}
.quiet{background:transparent;color:var(--accent)}.danger{background:transparent;color:var(--bad);border-color:var(--bad)}.wide{width:100%;margin-bottom:12px}
:focus-visible{outline:3px solid var(--smile);outline-offset:2px}
.row{display:flex;flex-wrap:wrap;gap:8px 12px;align-items:center}.row form{margin:0}.spread{justify-content:space-between}
.state{display:inline-block;border-radius:999px;padding:2px 12px;font-size:14px;font-weight:600;background:var(--sunken)}
.ok{color:var(--ok);background:var(--ok-soft)}.warn{color:var(--warn);background:var(--warn-soft)}.bad{color:var(--bad);background:var(--bad-soft)}
.list{list-style:none;margin:0;padding:0}.list>li{border-top:1px solid var(--line);padding:16px 0}.list>li:first-child{border-top:0;padding-top:0}.list>li:last-child{padding-bottom:0}
.flash{border-radius:8px;padding:12px 16px;margin:0 0 16px}
.qr{display:block;width:min(100%,280px);height:auto;margin:0 auto 16px;border-radius:12px;background:#fff}
dd.mono{font-size:13px}
.center{text-align:center}
.entry{display:grid;gap:8px}.entry p{margin:0}
.choice{display:grid;grid-template-columns:1fr auto;gap:16px;align-items:center}.choice form{margin:0}.choice button{white-space:nowrap}@media (max-width:520px){.choice{grid-template-columns:1fr;gap:8px}.choice button{width:100%}}
.two{display:grid;gap:0 24px;align-items:start}@media (min-width:820px){.two{grid-template-columns:minmax(0,1fr) minmax(0,1fr)}}
`,
};
