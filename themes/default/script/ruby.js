// Shows or hides the readings (furigana) of a page, and remembers it for the next one.
// Without script the readings show, and the button does not.
(() => {
  const KEY = "kyodo-ruby";
  const button = document.querySelector(".ruby-switch");
  if (!button) return;

  // A browser may refuse to keep anything; then the choice is for this page only.
  const remembered = () => {
    try {
      return localStorage.getItem(KEY);
    } catch {
      return null;
    }
  };
  const remember = (choice) => {
    try {
      localStorage.setItem(KEY, choice);
    } catch {}
  };

  const show = (shown) => {
    document.documentElement.classList.toggle("without-ruby", !shown);
    button.setAttribute("aria-pressed", String(shown));
  };

  show(remembered() !== "hidden");
  button.hidden = false;
  button.addEventListener("click", () => {
    const shown = button.getAttribute("aria-pressed") !== "true";
    show(shown);
    remember(shown ? "shown" : "hidden");
  });
})();
