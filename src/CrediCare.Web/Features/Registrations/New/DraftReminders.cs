using CrediCare.Data;
using CrediCare.Domain.Calendar;
using CrediCare.Domain.Registrations;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Registrations.New;

/// <summary>
/// Remembers that someone wants to hear of a draft on the first day it can be sent. The day follows what is typed; the
/// job of that day does the reminding.
/// </summary>
public sealed class DraftReminders(PortalContext context, RegistrationReader reader, RegistrationGate gate, TimeProvider clock)
{
    /// <summary>The day the person will be reminded, or null where there is nothing to wait for.</summary>
    public async Task<DateOnly?> AskAsync(OpenDraft draft, CancellationToken cancellationToken)
    {
        var today = clock.Today();
        var day = await AnswerAsync(draft.Content, today, cancellationToken) is { } check
            ? DraftReminder.DayOf(check, today)
            : null;
        if (day is not null && draft.RemindOn != day)
            await SetAsync(draft, day, cancellationToken);
        return day;
    }

    public Task ForgetAsync(OpenDraft draft, CancellationToken cancellationToken) => SetAsync(draft, null, cancellationToken);

    /// <summary>
    /// The draft with its day moved after another due date was typed, or taken away where it can be sent now. While the
    /// dates cannot be read the day stays.
    /// </summary>
    public async Task<OpenDraft> FollowAsync(OpenDraft draft, CancellationToken cancellationToken)
    {
        var today = clock.Today();
        if (draft.RemindOn is null || await AnswerAsync(draft.Content, today, cancellationToken) is not { } check)
            return draft;
        var day = DraftReminder.DayOf(check, today);
        if (day != draft.RemindOn)
            await SetAsync(draft, day, cancellationToken);
        return draft with { RemindOn = day };
    }

    private async Task<RegistrationCheck?> AnswerAsync(
        DraftContent content,
        DateOnly today,
        CancellationToken cancellationToken
    ) =>
        PreCheckQuery.FactsOf(reader.Read(content, [], today)) is { } facts
            ? await gate.CheckAsync(facts, today, cancellationToken)
            : null;

    private Task SetAsync(OpenDraft draft, DateOnly? day, CancellationToken cancellationToken) =>
        context
            .RegistrationDrafts.Where(row => row.Id == draft.Id)
            .ExecuteUpdateAsync(
                set => set.SetProperty(row => row.RemindOn, day).SetProperty(row => row.RemindedAtUtc, (DateTime?)null),
                cancellationToken
            );
}
