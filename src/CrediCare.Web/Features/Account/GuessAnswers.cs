using CrediCare.Data.Throttling;
using CrediCare.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CrediCare.Web.Features.Account;

/// <summary>Says on the page why a guess opened nothing. The page keeps what was typed, but for the secret.</summary>
public sealed class GuessAnswers(Throttle throttle, IStringLocalizer<AccountText> texts)
{
    /// <param name="page">The page that is shown again.</param>
    /// <param name="refusal">Why.</param>
    /// <param name="field">Where a wrong guess was typed; "" for the whole form.</param>
    /// <param name="wrong">The text for a wrong guess.</param>
    public void Tell(Controller page, GuessRefusal refusal, string field, string wrong)
    {
        if (refusal == GuessRefusal.TooMany)
            TellTooMany(page, Guesses.PerAddress, "TooManyGuesses");
        else
            page.ModelState.AddModelError(field, texts[wrong]);
    }

    public void TellTooMany(Controller page, ThrottleRule rule, string text)
    {
        var wait = throttle.UntilNextWindow(rule);
        page.SayTooMany(wait, texts[text, Math.Ceiling(wait.TotalMinutes)]);
    }
}
