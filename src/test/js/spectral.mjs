import { oas } from "@stoplight/spectral-rulesets";

const mediaExample = oas.rules["oas3-valid-media-example"];
const json = "[?(@ && @.schema && (@.example !== void 0 || @.examples) && @property.match(/json$|form/))]";

export default {
  extends: [oas],
  rules: {
    // Examples in XML, JSV, CSV and JSON Lines are text, as OpenAPI wants it of whatever is not JSON. The rule would
    // take the text for JSON and miss an object; so it looks at JSON and forms only. The unit tests compare the others
    // with what the serializers write.
    "oas3-valid-media-example": {
      ...mediaExample,
      given: mediaExample.given.map((path) => (path.startsWith("$..content..") ? `$..content${json}` : path)),
    },
  },
};
