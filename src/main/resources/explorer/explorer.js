"use strict";

/* Without the browser's own credentials, a wrong login is an answer like any other and never a prompt of the browser. */
function withoutPrompt(request) {
  request.credentials = "omit";
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
    requestInterceptor: (request) => onOneLine(withoutPrompt(request)),
    showExtensions: true,
    validatorUrl: null,
  });
});
