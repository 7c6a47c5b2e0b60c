// One post of the room to the server, and what became of it: taken, kept (try again later), signed_out, other_user.
const PATIENCE = 20000;

export async function post(url, body) {
  try {
    const response = await fetch(url, {
      method: "POST",
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(PATIENCE),
      headers: { "Content-Type": "application/json", Accept: "application/json", "X-CSRFToken": token() },
    });
    if (response.status === 409) return { fate: "other_user" };
    if (response.redirected || response.status === 403) return { fate: "signed_out" };
    if (!response.ok) return { fate: "kept" };
    return { fate: "taken", answer: await response.json() };
  } catch {
    return { fate: "kept" };
  }
}

// The cookie is newer than the page where somebody signed in again meanwhile.
function token() {
  const cookie = document.cookie.match(/(?:^|;\s*)(?:__Host-|__Secure-)?csrftoken=([^;]+)/)?.[1];
  return cookie ?? document.querySelector("[name=csrfmiddlewaretoken]")?.value ?? "";
}
