// Makes the bundled list of common passwords anew: docs/decisions/0010-common-passwords.md says from what and how.
//   node scripts/common-passwords.mjs 10_million_password_list_top_1M.txt src/CrediCare.Web/Features/Account/CommonPasswords.br
import { readFileSync, writeFileSync } from "node:fs";
import { brotliCompressSync, constants } from "node:zlib";

const minimumLength = 12;
const commonest = 50_000;
const shortestCore = 5;
// A long one is known by its core only where that is long enough to be about this password and no other.
const shortestCoreOfALongOne = 8;

const [, , source, target] = process.argv;
const core = (password) => password.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, "");
const ranked = readFileSync(source, "utf8").split("\n").filter(Boolean).map((line) => line.normalize("NFKC").toLowerCase());

const list = new Set(ranked.slice(0, commonest).map(core).filter((word) => word.length >= shortestCore));
for (const password of ranked.filter((one) => one.length >= minimumLength)) {
  list.add(core(password).length >= shortestCoreOfALongOne ? core(password) : password);
}

const sorted = [...list].sort((a, b) => (a < b ? -1 : 1));
const bytes = brotliCompressSync(Buffer.from(sorted.join("\n"), "utf8"), {
  params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 },
});
writeFileSync(target, bytes);
console.log(`${sorted.length} entries, ${bytes.length} bytes`);
