using Microsoft.Playwright;

namespace CrediCare.Browser.Tests;

/// <summary>Somebody without a mouse. Wherever the tabulator stops it must be seen that it does, and it goes on as one reads.</summary>
internal sealed class Keys(IPage page, List<string> faults)
{
    private const int MostStops = 150;

    /// <summary>Tells what is wrong where the focus is, and whether this is where one wanted to go.</summary>
    private const string Stop = """
        wanted => {
          const at = document.activeElement;
          if (!at || at === document.body) return { there: false, wrong: "" };
          // Round a choice the ring goes with its words.
          const rings = [at, at.parentElement].map(one => getComputedStyle(one));
          const box = at.getClientRects()[0] ?? at.getBoundingClientRect();
          const says = at.outerHTML.slice(0, 120);
          const wrong = [];
          const ringed = rings.some(look => look.outlineStyle !== "none" && parseFloat(look.outlineWidth) > 0);
          if (!ringed && !at.matches(".ds-skip-link")) wrong.push(`it is not seen where one is: ${says}`);
          if (box.width < 1 || box.height < 1) wrong.push(`the focus is on what cannot be seen: ${says}`);
          if (box.bottom < 0 || box.top > innerHeight || box.right < 0 || box.left > innerWidth)
            wrong.push(`the focus is out of sight: ${says}`);
          const above = document.elementFromPoint(box.left + box.width / 2, box.top + Math.min(box.height / 2, 10));
          if (above && !at.contains(above) && !above.contains(at) && !above.closest("label"))
            wrong.push(`${above.outerHTML.slice(0, 60)} lies over ${says}`);
          if (document.querySelector("[tabindex]:not([tabindex='0'], [tabindex='-1'])")) wrong.push("an order of its own");
          const last = window.lastStop;
          window.lastStop = at;
          if (last && last.isConnected && !(last.compareDocumentPosition(at) & Node.DOCUMENT_POSITION_FOLLOWING))
            wrong.push(`it goes back from ${last.outerHTML.slice(0, 60)} to ${says}`);
          return { there: at.matches(wanted), wrong: wrong.join("; ") };
        }
        """;

    public IPage Page => page;

    public Task OpenAsync(string address) => page.GotoAsync(address);

    /// <summary>Goes on until it is there.</summary>
    public async Task ToAsync(string selector)
    {
        for (var stops = 0; stops < MostStops; stops++)
        {
            await page.Keyboard.PressAsync("Tab");
            var stop = await page.EvaluateAsync<Found>(Stop, selector);
            if (stop.Wrong.Length > 0)
                faults.Add($"{page.Url}: {stop.Wrong}");
            if (stop.There)
                return;
        }

        Assert.Fail($"{page.Url}: nobody gets to {selector} by the keyboard.");
    }

    public async Task TypeAsync(string field, string text)
    {
        await ToAsync($"[name='{field}']");
        await page.Keyboard.InsertTextAsync(text);
    }

    public async Task PressAsync(string selector, string key = "Enter")
    {
        await ToAsync(selector);
        await page.Keyboard.PressAsync(key);
    }

    /// <summary>Presses what leads to another page, and waits for that.</summary>
    public async Task FollowAsync(string selector, string address)
    {
        await PressAsync(selector);
        await page.WaitForURLAsync(address);
    }

    private sealed record Found
    {
        public bool There { get; init; }

        public string Wrong { get; init; } = "";
    }
}
