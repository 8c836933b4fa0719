using System.Net;
using CrediCare.TestKit;
using CrediCare.Web.Startup;

namespace CrediCare.Web.Tests.Features.Errors;

/// <summary>Forms that no browser sends: answered, never a failure of ours, also for people who are not signed in.</summary>
public sealed class UnreadableFormTests(PortalFactory site) : IClassFixture<PortalFactory>
{
    [Theory]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nbroken", HttpStatusCode.BadRequest)]
    [InlineData("multipart/form-data", "anything", HttpStatusCode.BadRequest)]
    [InlineData("multipart/form-data; boundary=", "anything", HttpStatusCode.BadRequest)]
    [InlineData("multipart/form-data; boundary=x;", "--x\r\nbroken", HttpStatusCode.BadRequest)]
    [InlineData("application/x-www-form-urlencoded;", "Email=a%00b&Password=x", HttpStatusCode.BadRequest)]
    [InlineData("application/x-www-form-urlencoded", "Email=a%00b&Password=x", HttpStatusCode.BadRequest)]
    [InlineData(
        "multipart/form-data; boundary=x",
        "--x\r\nContent-Disposition: form-data; name=\"Email\"\r\n\r\na\0b\r\n--x--\r\n",
        HttpStatusCode.BadRequest
    )]
    [InlineData("application/x-www-form-urlencoded; charset=utf-7", "Email=a", HttpStatusCode.UnsupportedMediaType)]
    public async Task Form_ThatCannotBeRead_IsAnsweredAsSuch(string type, string body, HttpStatusCode expected)
    {
        using var browser = site.Browser();
        foreach (var path in new[] { "/account/sign-in", "/account/forgot-password", "/account/reset-password" })
        {
            var answer = await SendAsync(browser, path, type, body);

            Assert.True(answer.StatusCode == expected, $"{path} answered {answer.StatusCode}");
            Assert.Contains("<h1", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("/cases?portfolio=a%00b")]
    [InlineData("/registrations?q=%00")]
    [InlineData("/reports/new?%00=1")]
    public async Task Address_WithNul_IsAnsweredAsSuch(string address)
    {
        using var browser = await site.SignInAsync(PortalFactory.Creditor);

        var answer = await browser.GetAsync(address);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.NotNull(answer.Document.QuerySelector("h1"));
    }

    [Fact]
    public async Task Form_WithMoreFieldsThanAnyPageHas_IsAnsweredAsSuch()
    {
        using var browser = site.Browser();
        var fields = string.Join('&', Enumerable.Range(0, 1100).Select(number => $"f{number}=1"));

        var answer = await SendAsync(browser, "/account/sign-in", "application/x-www-form-urlencoded", fields);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Form_LargerThanAnyOpenPageHas_IsNotTakenIn()
    {
        using var browser = site.Browser();
        foreach (var path in new[] { "/account/sign-in", "/preferences", "/csp-reports", "/nowhere" })
        {
            using var body = new ByteArrayContent(new byte[ArrivingBodies.Most + 1]);

            using var answer = await browser.Http.PostAsync(path, body);

            Assert.True(answer.StatusCode == HttpStatusCode.RequestEntityTooLarge, $"{path} answered {answer.StatusCode}");
            Assert.Contains("<h1", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    private static async Task<HttpResponseMessage> SendAsync(PortalClient browser, string path, string type, string body)
    {
        var token = (await browser.GetAsync("/account/sign-in"))
            .Document.QuerySelector("[name=__RequestVerificationToken]")!
            .GetAttribute("value")!;
        using var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new ByteArrayContent([.. body.Select(letter => (byte)letter)]),
        };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        request.Headers.Add("RequestVerificationToken", token);
        return await browser.Http.SendAsync(request);
    }
}
