/* The form of one operation: a sample to choose, its fields, and the answer. Made when it is opened. */

import { curl, filled, freshValues, hasVariable, may, prepare, send } from "./sending.js";

const OWN = "own";
const NOBODY = { roles: [] };
const BOOLEANS = ["true", "false"];

/** An element with attributes and children. */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    made[key] = value;
  }
  made.append(...children);
  return made;
}

/** Fills the place of an operation; `asking` tells who is signed in and says when that changes. */
export class OperationForm {
  #operation;
  #document;
  #asking;
  #place;
  #route;
  #controls = {};
  #fields = new Map();

  constructor(operation, explorerDocument, asking, place) {
    this.#operation = operation;
    this.#document = explorerDocument;
    this.#asking = asking;
    this.#place = place;
    this.#route = operation.routes[0];
    this.#show();
  }

  #show() {
    const { samples, routes, roles, open, rehearsable } = this.#operation;
    const fields = element("div", { className: "fields" });
    const answer = element("section", { className: "answer", ariaLabel: `Answer of ${this.#operation.name}` });
    const button = element("button", { className: "send", textContent: "Send" });
    const form = element("form", { noValidate: true }, fields, button, answer);
    const choices = element("div", { className: "fields" });
    if (samples.length > 1) {
      this.#controls.sample = this.#select(choices, "Sample", samples.map((sample, at) => [String(at), sample.title]));
    }
    if (routes.length > 1) {
      this.#controls.route = this.#select(choices, "Route", routes.map((route, at) => [String(at), `${route.verb} ${route.path}`]));
    }
    this.#controls.format = this.#select(choices, "Format", this.#document.formats.map(({ name, type }) => [name, type]));
    this.#controls.format.value = "json";
    if (this.#document.logins.length && !open) {
      this.#controls.as = this.#select(choices, "As", []);
      this.#offerLogins();
      this.#asking.addEventListener("change", () => this.#offerLogins());
    }
    if (rehearsable) {
      this.#controls.dryRun = element("input", { type: "checkbox" });
      this.#add(choices, "Only try it", this.#controls.dryRun, "dryRun: everything is checked and answered, nothing is done");
    }
    const who = open ? "No login is needed." : roles.length ? `Needs the role ${roles.join(" or ")}.` : "Any login will do.";
    const page = element("a", { href: `../json/metadata?op=${this.#operation.name}`, textContent: "Page with all members" });
    this.#place.append(element("p", {}, `${who} `, page), choices, form);
    choices.addEventListener("change", (event) => event.target !== this.#controls.as && event.target !== this.#controls.dryRun && this.#fill(fields));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#send(button, answer);
    });
    this.#fill(fields);
  }

  get #sample() {
    return this.#operation.samples[this.#controls.sample?.value ?? 0];
  }

  #select(fields, label, options) {
    const select = element("select", {}, ...options.map(([value, text]) => element("option", { value, textContent: text })));
    this.#add(fields, label, select);
    return select;
  }

  #add(fields, label, control, note) {
    control.id = `${this.#operation.name}-${label.replaceAll(" ", "-")}`;
    const cell = element("div", {}, control);
    if (note) {
      control.setAttribute("aria-describedby", `${control.id}-note`);
      cell.append(element("p", { className: "note", id: `${control.id}-note`, textContent: note }));
    }
    fields.append(element("label", { htmlFor: control.id, textContent: label }), cell);
  }

  /** Who is signed in comes first if that login has a role that is needed; else somebody of the demo who may. */
  #offerLogins() {
    const { roles } = this.#operation;
    const { as } = this.#controls;
    const { login } = this.#asking;
    const options = this.#document.logins.map(({ email, title }) => element("option", { value: email, textContent: `${title} (${email})` }));
    if (login) {
      options.unshift(element("option", { value: OWN, textContent: `Who is signed in (${login.emailAddress})` }));
    }
    as.replaceChildren(...options);
    as.value = login && may(login, roles) ? OWN : this.#document.logins.find((each) => may(each, roles)).email;
  }

  #fill(fields) {
    this.#route = this.#operation.routes[this.#controls.route?.value ?? 0];
    const sample = this.#sample;
    fields.replaceChildren();
    this.#fields.clear();
    const inPath = [...this.#route.path.matchAll(/\{(\w+)\}/g)].map((found) => found[1]);
    const others = this.#operation.members.filter(({ name }) => !inPath.includes(name));
    const members = (names) => this.#operation.members.filter(({ name }) => names.includes(name));
    members(inPath).forEach((member) => this.#addMember(fields, member, sample.request[member.name], "path"));
    if (this.#route.hasBody) {
      this.#addBody(fields, sample, inPath);
    } else {
      others.filter(({ name }) => name in sample.request).forEach((member) => this.#addMember(fields, member, sample.request[member.name], "query"));
      this.#addOthers(fields, others.filter(({ name }) => !(name in sample.request)));
    }
    const headers = element("textarea", { rows: 1, spellcheck: false });
    this.#controls.headers = headers;
    this.#add(fields, "More headers", headers, "One a line, such as Idempotency-Key: first-try");
  }

  #addMember(fields, { name, kind, values, description }, value, place) {
    const options = values ?? (kind === "BOOLEAN" ? BOOLEANS : undefined);
    const control = options
      ? element("select", {}, ...["", ...options].map((option) => element("option", { value: option, textContent: option })))
      : element("input", { type: "text", spellcheck: false });
    control.value = value === undefined ? "" : String(value);
    const known = hasVariable(control.value) ? "what is made first sets it" : "";
    this.#add(fields, name, control, [description, known].filter(Boolean).join("; "));
    this.#fields.set(name, { control, place });
  }

  #addOthers(fields, members) {
    if (members.length) {
      const inner = element("div", { className: "fields" });
      members.forEach((member) => this.#addMember(inner, member, undefined, "query"));
      const more = element("details", {}, element("summary", { textContent: `${members.length} more parameters` }), inner);
      more.style.gridColumn = "1 / -1";
      fields.append(more);
    }
  }

  /** Routes that do not hold what the first route's path does have it in the body. */
  #addBody(fields, sample, inPath) {
    const format = this.#controls.format.value;
    const first = [...this.#operation.routes[0].path.matchAll(/\{(\w+)\}/g)].map((found) => found[1]);
    const moved = first.filter((name) => !inPath.includes(name) && name in sample.request);
    const text = moved.length ? JSON.stringify(sample.request, undefined, 2) : sample.bodies[format] ?? "";
    if (moved.length) {
      this.#controls.format.value = "json";
    }
    const body = element("textarea", { rows: Math.min(12, text.split("\n").length + 1), spellcheck: false, value: text });
    this.#controls.body = body;
    const names = this.#operation.members.map(({ name }) => name).filter((name) => !inPath.includes(name));
    this.#add(fields, "Body", body, names.length ? `May hold: ${names.join(", ")}` : "May stay empty");
  }

  #request(values) {
    const { type } = this.#document.formats.find(({ name }) => name === this.#controls.format.value);
    const headers = { Accept: type };
    const query = [];
    let path = this.#route.path;
    for (const [name, { control, place }] of this.#fields) {
      const value = encodeURIComponent(filled(control.value, values));
      if (place === "path") {
        path = path.replace(`{${name}}`, value);
      } else if (control.value) {
        query.push(`${name}=${value}`);
      }
    }
    if (this.#controls.dryRun?.checked) {
      query.push("dryRun=true");
    }
    for (const line of this.#controls.headers.value.split("\n").filter((each) => each.includes(":"))) {
      headers[line.slice(0, line.indexOf(":")).trim()] = line.slice(line.indexOf(":") + 1).trim();
    }
    const body = this.#route.hasBody && this.#controls.body.value ? filled(this.#controls.body.value, values) : undefined;
    if (body) {
      headers["Content-Type"] = type;
    }
    return { verb: this.#route.verb, path: query.length ? `${path}?${query.join("&")}` : path, headers, body };
  }

  get #login() {
    const chosen = this.#document.logins.find(({ email }) => email === this.#controls.as?.value);
    return chosen && `${chosen.email}:${chosen.password}`;
  }

  async #send(button, answer) {
    button.disabled = true;
    answer.replaceChildren(element("p", { role: "status", textContent: "Sending…" }));
    const values = freshValues();
    const own = this.#login === undefined ? this.#asking.login ?? NOBODY : undefined;
    const { before = [], after = [], login } = this.#sample;
    try {
      const asked = JSON.stringify([[...this.#fields.values()].map(({ control }) => control.value), this.#controls.body?.value ?? ""]);
      const needed = hasVariable(asked) || login ? before : [];
      await prepare(needed, values, own);
      const request = { ...this.#request(values), login: login ? filled(login, values) : this.#login };
      const result = await send(request);
      await prepare(after, values, own);
      this.#showAnswer(answer, request, result, needed);
      if (request.path.startsWith("/auth")) {
        await this.#asking.look();
      }
    } catch (failure) {
      answer.replaceChildren(element("p", { className: "status failed", role: "status", textContent: failure.message }));
    }
    button.disabled = false;
  }

  #showAnswer(answer, request, { response, text, milliseconds }, before) {
    const status = element("p", {
      className: response.ok ? "status" : "status failed",
      role: "status",
      textContent: `${response.status} ${response.statusText} in ${milliseconds} ms`,
    });
    answer.replaceChildren(status);
    if (before.length) {
      const made = before.map(({ verb, path }) => `${verb} ${path}`).join(", then ");
      answer.append(element("p", { className: "note", textContent: `Sent before it: ${made}` }));
    }
    if (response.status === 401) {
      answer.append(element("p", {}, element("a", { href: "#login-title", textContent: "Sign in first" })));
    }
    if (text) {
      answer.append(code("Answer", readable(text, response.headers.get("Content-Type") ?? "")));
    }
    const headers = [...response.headers].map(([name, value]) => `${name}: ${value}`).join("\n");
    answer.append(element("details", {}, element("summary", { textContent: "Headers of the answer" }), code("Headers", headers)));
    const line = curl(request, this.#operation.open ? undefined : this.#asking.login?.emailAddress);
    answer.append(element("details", { open: true }, element("summary", { textContent: "The same with curl" }), code("Command", line)));
  }
}

function code(label, text) {
  return element("section", { className: "code", tabIndex: 0, ariaLabel: label }, element("pre", { textContent: text }));
}

/** JSON over many lines; all else as it came. */
function readable(text, type) {
  if (!type.startsWith("application/json")) {
    return text;
  }
  try {
    return JSON.stringify(JSON.parse(text), undefined, 2);
  } catch {
    return text;
  }
}
