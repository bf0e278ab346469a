// The browser of the tests comes from npm, with the libraries and fonts that a bare machine lacks.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "..");
const packageFolder = path.join(root, "node_modules", "@sparticuz", "chromium");

async function inTemporaryFolder(folder, work) {
  const before = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  try {
    return await work();
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}

// The package unpacks into the temporary folder and takes whatever version already lies there: one folder a version,
// filled under another name, so that an unpacking cut short is not taken for a browser.
async function unpack(folder) {
  const draft = `${folder}.${process.pid}`;
  fs.rmSync(draft, { recursive: true, force: true });
  fs.mkdirSync(draft, { recursive: true });
  await inTemporaryFolder(draft, async () => {
    const { default: chromium, inflate } = await import("@sparticuz/chromium");
    await chromium.executablePath();
    await inflate(path.join(packageFolder, "bin", "al2023.tar.br"));
  });
  try {
    fs.renameSync(draft, folder);
  } catch (error) {
    if (!fs.existsSync(folder)) throw error;
    fs.rmSync(draft, { recursive: true, force: true });
  }
}

// The package's own list of fonts names folders of another machine. With no font at all the browser dies now and then
// while it looks for one to fall back on.
function fontList(folder) {
  const file = path.join(folder, "fonts.conf");
  const folders = [path.join(folder, "fonts"), "/usr/share/fonts", "/usr/local/share/fonts"];
  const inXml = (name) => name.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  const lines = folders.map((one) => `  <dir>${inXml(one)}</dir>`).join("\n");
  const cache = path.join(folder, "fonts-cache");
  const text = `<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "fonts.dtd">\n<fontconfig>\n${lines}\n  <cachedir>${inXml(cache)}</cachedir>\n</fontconfig>\n`;
  if (!fs.existsSync(file) || fs.readFileSync(file, "utf8") !== text) fs.writeFileSync(file, text);
  return file;
}

function lacksLibraries(executable) {
  const { stdout } = spawnSync("ldd", [executable], { encoding: "utf8" });
  return /not found/.test(stdout ?? "");
}

/** How to launch the bundled browser. Elsewhere than on Linux: `npx playwright install chromium`. */
export async function bundledChromium() {
  if (process.platform !== "linux" || process.arch !== "x64") return {};
  const { version } = JSON.parse(fs.readFileSync(path.join(packageFolder, "package.json"), "utf8"));
  const folder = path.join(root, ".data", `chromium-${version}`);
  if (!fs.existsSync(folder)) await unpack(folder);
  const executablePath = path.join(folder, "chromium");
  const libraries = path.join(folder, "al2023", "lib");
  return {
    executablePath,
    args: ["--no-sandbox", "--disable-gpu"],
    env: {
      ...process.env,
      FONTCONFIG_FILE: fontList(folder),
      ...(lacksLibraries(executablePath) ? { LD_LIBRARY_PATH: libraries } : {}),
    },
  };
}
