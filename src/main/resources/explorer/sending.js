/* Sends what a form of the explorer asks for, after the requests that make what a sample needs. */

const VARIABLE = /\$[A-Z]+/g;

/** Puts values in place of $ID and other variables. */
export function filled(text, values, encode = (value) => value) {
  return text.replace(VARIABLE, (name) => (name in values ? encode(values[name]) : name));
}

/** Whether a text waits for the steps before it. */
export function hasVariable(text) {
  return text.match(VARIABLE) !== null;
}

/** New values of the variables that need no answer. */
export function freshValues() {
  const below = (bound) => Math.floor(Math.random() * bound);
  return { $UNIQUE: `${Date.now()}${below(1000)}`, $NUMBER: `+1212${200 + below(800)}${1000 + below(9000)}` };
}

function basic(login) {
  const bytes = new TextEncoder().encode(login);
  return `Basic ${btoa(String.fromCharCode(...bytes))}`;
}

/**
 * Sends one request to this server, as a login of the demo ("email:password") or, without one, with the cookie of who is
 * signed in.
 */
export async function send({ verb, path, login, headers = {}, body }) {
  const who = login ? { Authorization: basic(login) } : {};
  const began = performance.now();
  const response = await fetch(`..${path}`, {
    method: verb,
    credentials: login ? "omit" : "same-origin",
    headers: { ...who, ...headers },
    body,
  });
  const text = await response.text();
  return { response, text, milliseconds: Math.round(performance.now() - began) };
}

/** Whether a login has one of the roles, if any is needed. */
export function may(login, roles = []) {
  return !roles.length || login.roles.some((role) => roles.includes(role));
}

/**
 * Sends the steps of a sample one after the other; their answers set variables. Who is signed in sends those that are for
 * that login, if `own` is one; the demo's logins send all others.
 */
export async function prepare(steps, values, own) {
  for (const step of steps) {
    const { response, text } = await send({
      verb: step.verb,
      path: filled(step.path, values, encodeURIComponent),
      login: own && may(own, step.roles) ? undefined : step.login,
      headers: step.body ? { "Content-Type": "application/json", Accept: "application/json" } : {},
      body: step.body && filled(step.body, values),
    });
    if (!response.ok) {
      throw new Error(`${step.verb} ${step.path}, which the sample needs first, was answered with ${response.status}: ${text}`);
    }
    if (step.variable) {
      values[`$${step.variable}`] = [...text.matchAll(new RegExp(`"${step.member}":"([^"]*)"`, "g"))].at(-1)[1];
    }
  }
}

/** The same request as a line of curl. */
export function curl({ verb, path, login, headers, body }, who) {
  const quote = (text) => `'${text.replaceAll("'", "'\\''")}'`;
  const url = new URL(`..${path}`, document.baseURI);
  return [
    `curl -w '\\n'${verb === "GET" ? "" : ` -X ${verb}`} ${login || who ? `-u ${quote(login || `${who}:PASSWORD`)} ` : ""}${quote(url.href)}`,
    ...Object.entries(headers).map(([name, value]) => `-H ${quote(`${name}: ${value}`)}`),
    ...(body ? [`-d ${quote(body)}`] : []),
  ].join(" \\\n     ");
}
