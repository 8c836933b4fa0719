using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using CrediCare.Conventions.Tests;
using CrediCare.Domain;
using CrediCare.Domain.Creditors;
using CrediCare.TestKit;
using CrediCare.Web.Features.Api;
using Microsoft.Extensions.DependencyInjection;

namespace CrediCare.Web.Tests.Features.Api;

/// <summary>
/// Sends every example that the page prints to a sandbox, in the order of the work. What comes back stands in <c>ApiAnswers.json</c>,
/// which the page prints too; where the two differ the test fails. To write it anew, run this test with
/// <c>CREDICARE_WRITE_ACCESS=1</c>, and read what has changed.
/// </summary>
public sealed class ExamplesTests : IDisposable
{
    private readonly PortalFactory _site = new();
    private readonly ExampleAnswers _answers = new();
    private readonly Dictionary<string, string> _variables = new(StringComparer.Ordinal);
    private HttpClient _program = null!;

    public void Dispose() => _site.Dispose();

    private static string File =>
        Path.Combine(Repository.Root, "src", "CrediCare.Web", "Features", "Api", $"{nameof(ApiAnswers)}.json");

    [Fact]
    public async Task EveryExample_IsAnsweredAsThePageSays()
    {
        var key = await _site.MakeKeyAsync(
            portfolios: [await _site.FirstPortfolioAsync()],
            mode: ApiKeyMode.Test,
            called: "Fakturasystemet"
        );
        _program = _site.Program(key);

        await RegisterAsync();
        await FollowAsync();
        await AnswerAsync();
        await ReportAsync();

        Assert.Equal(
            Operations.Where(one => one.Answer is not null).Select(one => one.Id).Order(StringComparer.Ordinal),
            _answers.Operations
        );
        var answers = _answers.ToString();
        if (Environment.GetEnvironmentVariable("CREDICARE_WRITE_ACCESS") == "1")
            await System.IO.File.WriteAllTextAsync(File, answers);
        Assert.Equal((await System.IO.File.ReadAllTextAsync(File)).ReplaceLineEndings("\n"), answers);
    }

    [Fact]
    public void EveryAnswer_IsPrinted()
    {
        Assert.All(Operations, one => Assert.Equal(one.Answer is null, ApiAnswers.Of(one.Id) is null));
    }

    private IReadOnlyList<ApiOperation> Operations => _site.Services.GetRequiredService<ApiOperations>().All;

    private async Task RegisterAsync()
    {
        await SendAsync("Key_Key");
        await SendAsync("Key_Portfolios");
        await SendAsync("Sandbox_Sandbox");
        await SendAsync("Registrations_Check");
        var sent = await SendAsync("Registrations_Register");
        var many = await SendAsync("Registrations_RegisterMany");
        await SendAsync("Registrations_List");
        _variables["REGISTRATION_ID"] = (string)many!["items"]![0]!["registration"]!["id"]!;
        await SendAsync("Registrations_TakeBack");
        await SendAsync("Sandbox_Nights");
        _variables["REGISTRATION_ID"] = (string)sent!["id"]!;
        _variables["CASE_NUMBER"] = (string)(await SendAsync("Registrations_Details"))!["caseNumber"]!;
    }

    private async Task FollowAsync()
    {
        await SendAsync("SandboxActs_Letter");
        await SendAsync("SandboxActs_Payment");
        await SendAsync("CaseActs_Payment");
        await SendAsync("CaseActs_Credit");
        await SendAsync("Messages_Write");
        await SendAsync("Messages_List");
        await SendAsync("Documents_Add");
        _variables["DOCUMENT_ID"] = (string)(await SendAsync("Documents_List"))!["items"]![0]!["id"]!;
        await SendAsync("Documents_Content");
    }

    private async Task AnswerAsync()
    {
        await SendAsync("SandboxActs_Question");
        _variables["DECISION_ID"] = (string)(await SendAsync("Decisions_List"))!["items"]![0]!["id"]!;
        await SendAsync("Decisions_Details");
        await SendAsync("Decisions_AnswerOne");
        await SendAsync("SandboxActs_Dispute");
        await SendAsync("Cases_List");
        await SendAsync("Cases_Details");
        await SendAsync("Cases_Events");
        await SendAsync("Events_Feed");
    }

    private async Task ReportAsync()
    {
        await _program.PassNightsAsync(8);
        await SendAsync("Reports_Remittances");
        _variables["REPORT_ID"] = (string)(await SendAsync("Reports_List"))!["items"]![0]!["id"]!;
        await SendAsync("Reports_Details");
        if (Paper.Missing is null)
            await SendAsync("Reports_Pdf");
        await SendAsync("Reports_Csv");
        await SendAsync("Sandbox_Reset");
    }

    /// <summary>Sends the example as it is printed, with the variables filled in.</summary>
    private async Task<JsonNode?> SendAsync(string id)
    {
        var operation = Operations.Single(one => one.Id == id);
        using var request = RequestOf(operation, ApiExamples.CallOf(operation, ""));
        var reply = await ApiReply.ReadAsync(await _program.SendAsync(request));
        Assert.True(operation.Status == reply.Status, $"{id}: {reply}");
        if (operation.Answer is null)
            return null;
        _answers.Keep(id, reply.Json);
        return reply.Json;
    }

    // As a shell and curl would take the printed call apart.
    private HttpRequestMessage RequestOf(ApiOperation operation, string call)
    {
        foreach (var (name, value) in _variables)
            call = call.Replace($"${name}", value, StringComparison.Ordinal);
        var words = call.Split(" \\\n  ");
        var address = words[0].Split(' ')[^1].Trim('"');
        Assert.DoesNotContain('$', address);
        var request = new HttpRequestMessage(new HttpMethod(operation.Method), address);
        if (call.Contains($"-H \"{OnceAttribute.Header}: ", StringComparison.Ordinal))
            request.Headers.Add(OnceAttribute.Header, PublicId.New());
        if (words.SingleOrDefault(word => word.StartsWith("-d '", StringComparison.Ordinal)) is { } body)
            request.Content = new StringContent(body[4..^1], Encoding.UTF8, "application/json");
        else if (words.Contains("-F files=@faktura.pdf"))
            request.Content = new MultipartFormDataContent { { Attachment(), "files", "faktura.pdf" } };
        return request;
    }

    private static ByteArrayContent Attachment()
    {
        var file = new ByteArrayContent(Encoding.Latin1.GetBytes("%PDF-1.4 faktura"));
        file.Headers.ContentType = new MediaTypeHeaderValue("application/pdf");
        return file;
    }
}
