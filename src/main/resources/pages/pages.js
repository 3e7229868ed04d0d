"use strict";

/* The index shows what is sought while it is typed; without scripts its form asks the server. */
function searchWhileTyping(field) {
  const rows = [...document.querySelectorAll(".row")].map((row) => ({ row, text: textOf(row) }));
  const found = document.getElementById("found");
  const show = () => {
    const words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
    for (const { row, text } of rows) {
      row.hidden = !words.every((word) => text.includes(word));
    }
    for (const subject of document.querySelectorAll(".subject")) {
      subject.hidden = !subject.querySelector(".row:not([hidden])");
    }
    const count = rows.filter(({ row }) => !row.hidden).length;
    found.textContent = words.length ? `${count} of ${rows.length} operations` : "";
  };
  field.addEventListener("input", show);
  field.form.addEventListener("submit", (event) => {
    event.preventDefault();
    document.querySelector(".row:not([hidden]) a")?.focus();
  });
}

function textOf(row) {
  return [...row.querySelectorAll("h3, p:not(.note)")].map((part) => part.innerText).join(" ").toLowerCase();
}

/* A sample is copied whole; where a browser does not let pages copy, it is marked by hand. */
function addCopying(sample) {
  const button = document.createElement("button");
  button.textContent = "Copy";
  button.setAttribute("aria-label", `Copy: ${sample.getAttribute("aria-label")}`);
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(sample.querySelector("pre").textContent);
    button.textContent = "Copied";
  });
  sample.before(button);
}

const field = document.getElementById("q");
if (field && !field.value) {
  searchWhileTyping(field);
}
if (navigator.clipboard) {
  document.querySelectorAll(".sample").forEach(addCopying);
}
