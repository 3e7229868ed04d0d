"use strict";

/* The cookie of a sign-in goes along to this server, and to no other. */
function withOwnCookies(request) {
  request.credentials = "same-origin";
  return request;
}

/* The library shows a line of JSON over many lines, of which each would be a document of its own. */
function onOneLine(request) {
  if (request.headers?.["Content-Type"] !== "text/jsonl") {
    return request;
  }
  try {
    request.body = JSON.stringify(JSON.parse(request.body));
  } catch {
    // Lines that are not one document are sent as they were typed.
  }
  return request;
}

window.addEventListener("DOMContentLoaded", () => {
  SwaggerUIBundle({
    url: "../openapi.json",
    dom_id: "#explorer",
    deepLinking: true,
    defaultModelsExpandDepth: 0,
    displayOperationId: true,
    filter: true,
    requestInterceptor: (request) => onOneLine(withOwnCookies(request)),
    showExtensions: true,
    validatorUrl: null,
  });
});
