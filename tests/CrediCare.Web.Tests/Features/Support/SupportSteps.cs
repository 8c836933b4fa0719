using CrediCare.TestKit;

namespace CrediCare.Web.Tests.Features.Support;

/// <summary>What people write to us, and what we answer.</summary>
internal static class SupportSteps
{
    public const string NewForm = "main form[action='/support']";
    public const string AnswerForm = "main form.talk-answer";
    public const string CloseForm = "main form[action$='/close']";

    public static async Task<string> WriteAsync(PortalClient browser, string subject, string text)
    {
        var answer = await browser.SubmitAsync(
            await browser.GetAsync("/support"),
            new() { ["Form.Subject"] = subject, ["Form.Text"] = text },
            NewForm
        );
        return answer.Location ?? throw new InvalidOperationException($"It was not sent:\n{answer.Text}");
    }

    public static async Task AnswerAsync(PortalClient browser, string address, string text) =>
        await browser.SubmitAsync(await browser.GetAsync(address), new() { ["Form.Text"] = text }, AnswerForm);
}
