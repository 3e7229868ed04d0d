/* The page: who is asking, and the operations by subject, each of which gets its form when it is opened. */

import { OperationForm, element } from "./operation.js";
import { send } from "./sending.js";

const at = (id) => document.getElementById(id);

/** Who is signed in on this page. */
class Asking extends EventTarget {
  login;

  async look() {
    const { response, text } = await send({ verb: "GET", path: "/auth/status", headers: { Accept: "application/json" } });
    const status = response.ok ? JSON.parse(text) : {};
    this.login = status.isAuthenticated ? status : undefined;
    this.dispatchEvent(new Event("change"));
  }
}

function showLogin(asking) {
  const { login } = asking;
  at("who").textContent = login
    ? `${login.name} (${login.emailAddress}), ${login.roles.join(", ") || "no role"}`
    : "Nobody is signed in.";
  at("sign-in").hidden = Boolean(login);
  at("sign-out").hidden = !login;
}

function letSignIn(asking) {
  asking.addEventListener("change", () => showLogin(asking));
  at("sign-in").addEventListener("submit", async (event) => {
    event.preventDefault();
    const body = JSON.stringify({ userName: at("email").value, password: at("password").value });
    const headers = { Accept: "application/json", "Content-Type": "application/json" };
    const { response, text } = await send({ verb: "POST", path: "/auth/credentials", headers, body });
    if (response.ok) {
      at("password").value = "";
      await asking.look();
      at("sign-out").focus();
    } else {
      at("who").textContent = JSON.parse(text).responseStatus?.message ?? `${response.status}`;
    }
  });
  at("sign-out").addEventListener("click", async () => {
    await send({ verb: "POST", path: "/auth/logout", headers: { Accept: "application/json" } });
    await asking.look();
    at("email").focus();
  });
}

function operationDetails(operation, explorerDocument, asking) {
  const [{ verb, path }] = operation.routes;
  const place = element("div");
  const summary = element(
    "summary",
    {},
    element("h3", { textContent: operation.name }),
    element("span", {}, element("span", { className: "verb", textContent: verb }), " ", element("code", { textContent: path })),
    element("span", { textContent: operation.description }),
  );
  const details = element("details", { className: "operation", id: operation.name }, summary, place);
  details.addEventListener("toggle", () => {
    if (details.open && !place.hasChildNodes()) {
      new OperationForm(operation, explorerDocument, asking, place);
    }
  });
  return details;
}

/** Operations of a subject come into being when it is opened, or sought. */
class SubjectDetails {
  #subject;
  #make;
  #made;
  details;

  constructor(subject, make) {
    this.#subject = subject;
    this.#make = make;
    const title = element("h2", { textContent: subject.title });
    const note = element("span", { className: "note", textContent: `${subject.description} (${subject.operations.length})` });
    this.details = element("details", { className: "subject" }, element("summary", {}, title, note));
    this.details.addEventListener("toggle", () => this.details.open && this.show());
  }

  show() {
    if (!this.#made) {
      this.#made = this.#subject.operations.map((operation) => ({ operation, details: this.#make(operation) }));
      this.details.append(...this.#made.map(({ details }) => details));
    }
    return this.#made;
  }

  /** Shows what has all words, and says how many that are. */
  seek(words) {
    const found = ({ name, description, routes }) => {
      const text = [name, description, ...routes.map(({ verb, path }) => `${verb} ${path}`)].join(" ").toLowerCase();
      return words.every((word) => text.includes(word));
    };
    const count = this.#subject.operations.filter(found).length;
    this.details.hidden = count === 0;
    this.details.open = words.length > 0 && count > 0;
    if (words.length > 0 || this.#made) {
      this.show().forEach(({ operation, details }) => { details.hidden = !found(operation); });
    }
    return count;
  }

  has(name) {
    return this.#subject.operations.some((operation) => operation.name === name);
  }
}

function letSearch(subjects) {
  at("search").addEventListener("submit", (event) => event.preventDefault());
  at("q").addEventListener("input", () => {
    const words = at("q").value.toLowerCase().split(/\s+/).filter(Boolean);
    const count = subjects.map((subject) => subject.seek(words)).reduce((sum, each) => sum + each, 0);
    at("found").textContent = words.length ? `${count} found` : "";
  });
}

/** The address behind # names the operation that is open. */
function goToAddress(subjects) {
  const name = decodeURIComponent(location.hash.slice(1));
  const subject = subjects.find((each) => each.has(name));
  if (subject) {
    subject.details.open = true;
    subject.show();
    const details = at(name);
    details.open = true;
    details.scrollIntoView();
    details.querySelector("summary").focus({ preventScroll: true });
  }
}

async function start() {
  const { text } = await send({ verb: "GET", path: "/explorer/operations.json" });
  const explorerDocument = JSON.parse(text);
  const asking = new Asking();
  letSignIn(asking);
  at("demo").hidden = explorerDocument.logins.length === 0;
  const make = (operation) => operationDetails(operation, explorerDocument, asking);
  const subjects = explorerDocument.subjects.map((subject) => new SubjectDetails(subject, make));
  at("subjects").append(...subjects.map(({ details }) => details));
  letSearch(subjects);
  goToAddress(subjects);
  addEventListener("hashchange", () => goToAddress(subjects));
  await asking.look();
}

start();
