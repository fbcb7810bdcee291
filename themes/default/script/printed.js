// Says on paper on which day the page was printed. Without script the line says nothing of it.
(() => {
  const place = document.querySelector(".printed-date");
  if (!place) return;

  addEventListener("beforeprint", () => {
    const now = new Date();
    const two = (number) => String(number).padStart(2, "0");
    const time = document.createElement("time");
    time.dateTime = [now.getFullYear(), two(now.getMonth() + 1), two(now.getDate())].join("-");
    time.textContent = now.toLocaleDateString(document.documentElement.lang, { dateStyle: "long" });
    place.querySelector("time")?.remove();
    place.append(time);
    place.hidden = false;
  });
})();
