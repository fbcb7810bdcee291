// One tab of a browser on the preview, with the review bar in it.

/** How long something may take that happens at once but on a machine that has other things to do. */
const patience = 15_000;

export class Tab {
  constructor(page) {
    this.page = page;
    this.complaints = [];
    page.on("pageerror", (error) => this.complaints.push(String(error)));
    page.on("console", (message) => {
      if (message.type() === "error") this.complaints.push(message.text());
    });
  }

  static async open(window, address, width, height) {
    const page = await window.newPage();
    const tab = new Tab(page);
    await page.setViewport({ width, height });
    await page.goto(address);
    return tab;
  }

  close() {
    return this.page.close();
  }

  run(look, ...facts) {
    return this.page.evaluate(look, ...facts);
  }

  until(look, ...facts) {
    return this.page.waitForFunction(look, { timeout: patience, polling: 20 }, ...facts);
  }

  press(key) {
    return this.page.keyboard.press(key);
  }

  /** Waits for the page to say something. */
  says(text) {
    return this.until((wanted) => document.querySelector("main")?.innerText.includes(wanted), text);
  }

  /** Scrolls the paragraph with this text to the top. */
  scrollTo(text) {
    return this.run((wanted) => {
      const paragraph = [...document.querySelectorAll("main p")].find((own) => own.innerText === wanted);
      paragraph.scrollIntoView({ block: "start", behavior: "instant" });
    }, text);
  }

  /** Returns how far the paragraph with this text is from the top of the window, when it has come to rest. */
  async top(text) {
    for (let before = null; ; ) {
      const now = await this.#top(text);
      if (now === before) return now;
      before = now;
      await this.run(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
    }
  }

  #top(text) {
    return this.run((wanted) => {
      const paragraph = [...document.querySelectorAll("main p")].find((own) => own.innerText === wanted);
      return paragraph.getBoundingClientRect().top;
    }, text);
  }

  /** Waits for the review bar. */
  bar() {
    return this.until(() => document.querySelector("#kyodo-review")?.shadowRoot.querySelector("aside:not([hidden])") != null);
  }

  barText() {
    return this.run(() => document.querySelector("#kyodo-review").shadowRoot.querySelector("aside").innerText);
  }

  /** Waits for the review bar to say something. */
  barSays(text) {
    return this.until(
      (wanted) => document.querySelector("#kyodo-review")?.shadowRoot.querySelector("aside").innerText.includes(wanted),
      text,
    );
  }

  /** Presses the button of the bar whose name begins so. */
  pressButton(name) {
    return this.#button(name, "click");
  }

  focusButton(name) {
    return this.#button(name, "focus");
  }

  /** Writes into the first field of the bar that the selector names, as a person does. */
  async type(selector, text) {
    await this.until((wanted) => document.querySelector("#kyodo-review").shadowRoot.querySelector(wanted) !== null, selector);
    await this.run((wanted) => document.querySelector("#kyodo-review").shadowRoot.querySelector(wanted).focus(), selector);
    await this.page.keyboard.type(text);
  }

  /** Chooses a value of a list in the bar. */
  choose(selector, value) {
    return this.run(
      (wanted, own) => {
        const list = document.querySelector("#kyodo-review").shadowRoot.querySelector(wanted);
        list.value = own;
        list.dispatchEvent(new Event("change"));
      },
      selector,
      value,
    );
  }

  /** Sends the form that is open in the bar. */
  submit() {
    return this.run(() => document.querySelector("#kyodo-review").shadowRoot.querySelector("form").requestSubmit());
  }

  /** Returns the name of the panel that is open. */
  panel() {
    return this.run(() => {
      const panel = document.querySelector("#kyodo-review").shadowRoot.querySelector(".panel");
      return panel.hidden ? null : panel.querySelector("h2").innerText;
    });
  }

  /** Returns the name of the button of the bar that has the focus. */
  focusedButton() {
    return this.run(() => document.querySelector("#kyodo-review").shadowRoot.activeElement?.innerText ?? null);
  }

  /** Runs a script in the page that its policy would not let in. */
  async allowScripts(source) {
    await this.page.evaluate(source);
  }

  #button(name, act) {
    return this.run(
      (wanted, own) => {
        const buttons = document.querySelector("#kyodo-review").shadowRoot.querySelectorAll("button");
        [...buttons].find((button) => button.innerText.startsWith(wanted))[own]();
      },
      name,
      act,
    );
  }
}
