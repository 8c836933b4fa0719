using System.Net;
using CrediCare.TestKit;

namespace CrediCare.Web.Tests.Startup;

public sealed class HeadRequestsTests : IDisposable
{
    private readonly PortalFactory _site = new();

    [Theory]
    [InlineData("/", HttpStatusCode.OK)]
    [InlineData("/help", HttpStatusCode.OK)]
    [InlineData("/health/live", HttpStatusCode.OK)]
    [InlineData("/cases", HttpStatusCode.Redirect)]
    [InlineData("/nowhere", HttpStatusCode.NotFound)]
    public async Task Head_IsAnsweredAsGet_WithoutItsBody(string path, HttpStatusCode expected)
    {
        using var browser = _site.Browser();
        using var get = await browser.Http.GetAsync(path);
        using var request = new HttpRequestMessage(HttpMethod.Head, path);

        using var head = await browser.Http.SendAsync(request);

        Assert.Equal(expected, head.StatusCode);
        Assert.Equal(get.StatusCode, head.StatusCode);
        Assert.Equal(get.Content.Headers.ContentType, head.Content.Headers.ContentType);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
    }

    public void Dispose() => _site.Dispose();
}
