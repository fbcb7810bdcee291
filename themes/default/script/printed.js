// Says on paper on which day the page was printed. Without script the line says nothing of it.
addEventListener("beforeprint", () => {
  const place = document.querySelector(".printed-date");
  if (!place) return;
  const now = new Date();
  const time = document.createElement("time");
  // Swedish writes dates as machines do.
  time.dateTime = now.toLocaleDateString("sv");
  time.textContent = now.toLocaleDateString(document.documentElement.lang, { dateStyle: "long" });
  place.replaceChildren(place.firstChild, time);
  place.hidden = false;
});
