using System.Net;
using System.Net.Sockets;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace CrediCare.TestKit;

/// <summary>What a person does in a browser that runs no script.</summary>
public sealed class PortalClient(HttpClient http) : IDisposable
{
    private static readonly IBrowsingContext Browsing = BrowsingContext.New(Configuration.Default);

    public HttpClient Http => http;

    /// <summary>A browser whose connections to a listening site come from an address of their own on the loopback network.</summary>
    /// <param name="site">Where it listens.</param>
    /// <param name="place">From 1 to 65 000.</param>
    public static PortalClient From(Uri site, int place) => new(new HttpClient(Connections(place)) { BaseAddress = site });

    /// <summary>The same, before which a balancer gives each request to one of several sites.</summary>
    public static PortalClient From(Balancer balancer, int place) =>
        new(new HttpClient(balancer.To(Connections(place))) { BaseAddress = balancer.Address });

    private static SocketsHttpHandler Connections(int place) =>
        new()
        {
            AllowAutoRedirect = false,
            ConnectCallback = async (context, cancellationToken) =>
            {
                var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
                socket.Bind(new IPEndPoint(new IPAddress([127, 1, (byte)(place >> 8), (byte)place]), 0));
                await socket.ConnectAsync(IPAddress.Loopback, context.DnsEndPoint.Port, cancellationToken);
                return new NetworkStream(socket, ownsSocket: true);
            },
        };

    /// <summary>Signs in on the sign-in page.</summary>
    public async Task SignInAsync(string email, string password = PortalFactory.Password)
    {
        var page = await GetAsync("/account/sign-in");
        var answer = await SubmitAsync(
            page,
            new() { ["Email"] = email, ["Password"] = password },
            "form[action*='sign-in']:has([name=Password])"
        );
        if ((int)answer.Status is < 300 or >= 400)
            throw new InvalidOperationException($"{email} could not sign in ({answer.Status}):\n{answer.Text}");
    }

    public async Task<PortalPage> GetAsync(string path) => await ReadAsync(await http.GetAsync(path));

    /// <summary>Gets the page and follows redirects as a browser would.</summary>
    public async Task<PortalPage> FollowAsync(string path)
    {
        var page = await GetAsync(path);
        for (var hops = 0; page.Location is { } next && hops < 5; hops++)
            page = await GetAsync(next);
        return page;
    }

    /// <summary>
    /// Fills in a form of the page and sends it as its markup says: hidden fields, ticked boxes and chosen options go
    /// along, antiforgery token too. Values replace what stands in the fields.
    /// </summary>
    public async Task<PortalPage> SubmitAsync(
        PortalPage page,
        Dictionary<string, string?> values,
        string form = "main form",
        string? button = null,
        IEnumerable<UploadedFile>? files = null
    )
    {
        var element =
            page.Document.QuerySelector(form) as IHtmlFormElement
            ?? throw new InvalidOperationException($"No form '{form}' on the page:\n{page.Text}");
        var fields = Fields(element, button).Where(field => !values.ContainsKey(field.Key)).ToList();
        fields.AddRange(
            values.Where(value => value.Value is not null).Select(value => KeyValuePair.Create(value.Key, value.Value!))
        );
        var action = element.GetAttribute("action") is { Length: > 0 } given ? given : page.Path;
        // A button may stand outside the form it belongs to.
        var pressed = button is null
            ? null
            : element.QuerySelector(button) ?? page.Document.QuerySelector($"{button}[form='{element.Id}']");
        if (pressed?.GetAttribute("formaction") is { Length: > 0 } other)
            action = other;
        if (string.Equals(element.GetAttribute("method"), "post", StringComparison.OrdinalIgnoreCase))
            return await ReadAsync(await http.PostAsync(action, Content(element, fields, files)));
        using var query = new FormUrlEncodedContent(fields);
        return await GetAsync($"{action.Split('?')[0]}?{await query.ReadAsStringAsync()}");
    }

    /// <summary>Posts fields that no page offered, as an attacker or a broken client would.</summary>
    public async Task<PortalPage> PostAsync(string path, Dictionary<string, string> fields)
    {
        using var content = new FormUrlEncodedContent(fields);
        return await ReadAsync(await http.PostAsync(path, content));
    }

    public void Dispose() => http.Dispose();

    private static HttpContent Content(IElement form, List<KeyValuePair<string, string>> fields, IEnumerable<UploadedFile>? files)
    {
        if (form.GetAttribute("enctype") != "multipart/form-data")
            return new FormUrlEncodedContent(fields);
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
            content.Add(new StringContent(value), name);
        foreach (var file in files ?? [])
            content.Add(new ByteArrayContent(file.Bytes), file.Field, file.Name);
        return content;
    }

    private static IEnumerable<KeyValuePair<string, string>> Fields(IHtmlFormElement form, string? button)
    {
        foreach (var field in form.Elements)
        {
            if (field.GetAttribute("name") is not { Length: > 0 } name || field.HasAttribute("disabled"))
                continue;
            var value = field switch
            {
                IHtmlInputElement { Type: "checkbox" or "radio" } box => box.IsChecked ? box.Value : null,
                IHtmlInputElement { Type: "file" or "submit" } => null,
                IHtmlInputElement input => input.Value,
                IHtmlSelectElement select => select.Value,
                IHtmlTextAreaElement area => area.Value,
                _ => null,
            };
            if (value is not null)
                yield return KeyValuePair.Create(name, value);
        }

        if (
            button is not null
            && form.QuerySelector(button) is { } pressed
            && pressed.GetAttribute("name") is { Length: > 0 } pressedName
        )
            yield return KeyValuePair.Create(pressedName, pressed.GetAttribute("value") ?? "");
    }

    private static async Task<PortalPage> ReadAsync(HttpResponseMessage response)
    {
        var html = await response.Content.ReadAsStringAsync();
        var document = await Browsing.OpenAsync(request => request.Content(html));
        return new PortalPage(response, document, html);
    }
}

/// <summary>A file that a form carries.</summary>
public sealed record UploadedFile(string Field, string Name, byte[] Bytes);

/// <summary>An answer of the site.</summary>
public sealed record PortalPage(HttpResponseMessage Response, IDocument Document, string Html)
{
    public HttpStatusCode Status => Response.StatusCode;

    /// <summary>The path that was asked for.</summary>
    public string Path => Response.RequestMessage!.RequestUri!.PathAndQuery;

    /// <summary>Where a redirect leads, as a path.</summary>
    public string? Location =>
        Response.Headers.Location is { } location
            ? location.IsAbsoluteUri
                ? location.PathAndQuery
                : location.OriginalString
            : null;

    /// <summary>What the person reads, white space folded.</summary>
    public string Text =>
        string.Join(' ', (Document.Body?.TextContent ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The text of the first element that matches.</summary>
    public string TextOf(string selector) =>
        string.Join(
            ' ',
            (
                Document.QuerySelector(selector)?.TextContent
                ?? throw new InvalidOperationException($"No '{selector}' on the page:\n{Text}")
            ).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        );
}
