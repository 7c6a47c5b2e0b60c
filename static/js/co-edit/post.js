// One post of operations and what its answer means: "answered", "unreadable" (400, 413: an operation among them cannot be read),
// "refused" (no more from this page), or "later" (the network or the server is busy; the same operations may go again).
import { csrfToken } from "../csrf.js";

const AGAIN = new Set([429, 500, 502, 503, 504]);
const UNREADABLE = new Set([400, 413]);

export async function postOperations(url, epoch, entries) {
  const headers = { "Content-Type": "application/json", "X-CSRFToken": csrfToken() };
  const body = JSON.stringify({ epoch, ops: entries.map((entry) => entry.op) });
  const response = await fetch(url, { method: "POST", headers, body, keepalive: body.length < 60000 }).catch(() => null);
  if (!response) return { outcome: "later" };
  const { status } = response;
  const answers = response.ok && !response.redirected && (await response.json().catch(() => null))?.results;
  if (answers) return { outcome: "answered", status, answers };
  if (UNREADABLE.has(status)) return { outcome: "unreadable", status };
  if (response.redirected || (!response.ok && !AGAIN.has(status))) return { outcome: "refused", status };
  return { outcome: "later", status, pause: Number(response.headers.get("Retry-After") ?? 0) * 1000 };
}
