using CrediCare.TestKit;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace CrediCare.Browser.Tests;

/// <summary>The site on a port of its own with demo cases, and Debian's Chromium to open it with.</summary>
public class BrowserPortal : PortalFactory, IAsyncLifetime
{
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    private static readonly string[] WcagAa = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private readonly Dictionary<string, string> _signedIn = [];
    private readonly Dictionary<(string?, string), IPage> _windows = [];

    private ProgramThings? _things;

    /// <summary>Whether every look is asked for, not a sample.</summary>
    public static bool IsLongRun => Environment.GetEnvironmentVariable("CREDICARE_TEST_LONG") is not null;

    public string Address { get; private set; } = "";

    protected override IEnumerable<KeyValuePair<string, string>> Settings =>
        [new("Demo:Cases", "200"), new("Demo:ClientFunds", "true")];

    public async Task InitializeAsync()
    {
        UseKestrel(0);
        StartServer();
        Address = ClientOptions.BaseAddress.ToString().TrimEnd('/');
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(
            new()
            {
                ExecutablePath = "/usr/bin/chromium",
                Args =
                [
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                ],
            }
        );
    }

    /// <summary>A window of its own, in which somebody has signed in already; the sign-in itself is made once for each person.</summary>
    public async Task<IPage> OpenAsAsync(string email, Look look = Look.Desktop, string language = "nb-NO")
    {
        if (!_signedIn.TryGetValue(email, out var state))
        {
            var first = await OpenAsync();
            await SignInAsync(first, email);
            state = await first.Context.StorageStateAsync();
            await first.Context.CloseAsync();
            _signedIn[email] = state;
        }

        return await OpenAsync(look, language, state: state);
    }

    /// <summary>The one window of whoever reads in this language, looked at so: a window of its own for every page takes longer than the page.</summary>
    public async Task<IPage> WindowAsync(string? email, Look look, string language)
    {
        if (!_windows.TryGetValue((email, language), out var window))
            window = _windows[(email, language)] = email is null
                ? await OpenAsync(language: language)
                : await OpenAsAsync(email, language: language);
        await window.SetViewportSizeAsync(Size(look).Width, Size(look).Height);
        await window.EmulateMediaAsync(new() { ColorScheme = Scheme(look), ReducedMotion = ReducedMotion.NoPreference });
        return window;
    }

    /// <summary>A window of its own: nobody is signed in, nothing is remembered but what is given.</summary>
    public async Task<IPage> OpenAsync(
        Look look = Look.Desktop,
        string language = "nb-NO",
        bool script = true,
        string? state = null
    )
    {
        var context = await _browser!.NewContextAsync(
            new()
            {
                BaseURL = Address,
                Locale = language,
                ColorScheme = Scheme(look),
                ViewportSize = Size(look),
                TimezoneId = "Europe/Oslo",
                JavaScriptEnabled = script,
                StorageState = state,
            }
        );
        context.SetDefaultTimeout(20_000);
        // The package's own way opens a tab for every page that is looked at, and takes three times as long.
        await context.AddInitScriptAsync(Axe);
        var page = await context.NewPageAsync();
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
                Complaints.Add($"{page.Url}: {message.Text}");
        };
        page.PageError += (_, error) => Complaints.Add($"{page.Url}: {error}");
        return page;
    }

    private static ViewportSize Size(Look look) =>
        look is Look.Phone or Look.PhoneDark ? new() { Width = 390, Height = 844 } : new() { Width = 1280, Height = 900 };

    private static ColorScheme Scheme(Look look) => look is Look.Dark or Look.PhoneDark ? ColorScheme.Dark : ColorScheme.Light;

    /// <summary>What pages name, made once for all of them.</summary>
    public async Task<ProgramThings> ThingsAsync() => _things ??= await ProgramThings.MakeAsync(this);

    /// <summary>What the browser complained about: refused styles and scripts, missing files, errors.</summary>
    public List<string> Complaints { get; } = [];

    public static async Task SignInAsync(IPage page, string email)
    {
        await page.GotoAsync("/account/sign-in");
        await page.Locator("#Email").FillAsync(email);
        await page.Locator("#Password").FillAsync(Password);
        await page.Locator("main form").First.Locator("button[type=submit]").First.ClickAsync();
        await page.WaitForURLAsync(url => !url.Contains("/account/sign-in", StringComparison.Ordinal));
    }

    /// <summary>What axe finds wrong for WCAG 2.2 AA, one line each.</summary>
    public static async Task<IReadOnlyList<string>> BarriersAsync(IPage page)
    {
        // A click has only begun to lead to the next page; half of one has barriers of its own.
        await page.WaitForLoadStateAsync(LoadState.Load);
        var found = await page.EvaluateAsync<string[]>(
            """
            async tags => {
              const options = { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'], preload: false, selectors: false };
              const { violations } = await axe.run(document, options);
              return violations.map(one => `${one.id}: ${one.help} (${one.nodes.slice(0, 3).map(node => node.html).join(' | ')})`);
            }
            """,
            WcagAa
        );
        return [.. found.Select(barrier => $"{page.Url} {barrier}")];
    }

    /// <summary>Whether the page has to be scrolled sideways.</summary>
    public static Task<bool> IsTooWideAsync(IPage page) =>
        page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > document.documentElement.clientWidth");

    /// <summary>Keeps a picture where CREDICARE_PICTURES names a folder.</summary>
    public static async Task PictureAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("CREDICARE_PICTURES") is { Length: > 0 } folder)
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.png"), FullPage = true });
    }

    /// <summary>To the end of the last test; see <see cref="LoggedPeople"/>.</summary>
    protected override bool WritesLog => true;

    /// <summary>When all tests are over: the run fails where a line of the log names anybody.</summary>
    async Task IAsyncLifetime.DisposeAsync()
    {
        try
        {
            await LoggedPeople.ThereAreNoneAsync(this);
        }
        finally
        {
            await CloseAsync();
        }
    }

    private async Task CloseAsync()
    {
        await (_browser?.DisposeAsync() ?? ValueTask.CompletedTask);
        _playwright?.Dispose();
        await DisposeAsync();
    }
}

/// <summary>How a page is looked at.</summary>
public enum Look
{
    Desktop,
    Phone,
    Dark,
    PhoneDark,
}
