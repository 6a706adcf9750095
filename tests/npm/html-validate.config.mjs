// What html-validate holds a page to: all that it recommends, all of accessibility, and nothing of taste.
export default {
  root: true,
  extends: ["html-validate:recommended", "html-validate:document", "html-validate:a11y"],
  rules: {
    // How the source looks, which no reader sees.
    "no-trailing-whitespace": "off",
    "doctype-style": ["error", { style: "lowercase" }],
    // Every file is the site's own, under the policy of the page; only others' would need a hash.
    "require-sri": ["error", { target: "crossorigin" }],
    // HTML allows every character but spaces in an id, and `#fraga-5.2` is an address that others link to.
    "valid-id": ["error", { relaxed: true }],
    // A title names the page and the site; what a search engine shows of it is not a fault.
    "long-title": "off",
    // A table's region is a `<div>`, since it is there to be scrolled and is no section of the text.
    "prefer-native-element": ["error", { exclude: ["region"] }],
    // Off in the presets, and held here.
    "no-unknown-elements": "error",
    "no-missing-references": "error",
    "no-autoplay": "error",
    "area-alt": "error",
    "tel-non-breaking": "off",
  },
};
