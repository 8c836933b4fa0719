using CrediCare.Data.Access;
using CrediCare.Domain;
using CrediCare.Domain.Calendar;
using CrediCare.Domain.Cases;
using CrediCare.Web.Features.Admin.Queue;
using CrediCare.Web.Features.Shared;
using CrediCare.Web.Startup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using UsualLetter = CrediCare.Web.Features.Admin.Cases.Acts.LettersController;

namespace CrediCare.Web.Features.Admin.Letters;

/// <summary>The letters that the letter system has sent on many cases, recorded together.</summary>
[Authorize(Policy = Policies.Caseworker)]
[Help("where-is-my-case")]
public sealed class LettersController(LettersQuery query, LetterChecks checks, RecordLetters record, TimeProvider clock)
    : Controller
{
    [ListLook(nameof(Case))]
    [HttpGet("/admin/letters")]
    public async Task<IActionResult> Index(CaseStage? from, int? page, CancellationToken cancellationToken) =>
        View(
            await query.FindAsync(
                from is { } stage && LettersDue.Stages.Contains(stage) ? stage : null,
                page ?? 1,
                cancellationToken
            )
        );

    /// <summary>What would be done to each of those ticked, before it is.</summary>
    [ListLook(nameof(Case))]
    [HttpGet("/admin/letters/preview")]
    public async Task<IActionResult> Preview(
        string[] item,
        DateOnly? sentOn,
        DateOnly? deadline,
        [FromQuery(Name = "return")] string? back,
        Viewer viewer,
        CancellationToken cancellationToken
    )
    {
        if (item.Length == 0)
            return this.NonePicked(back, "/admin/letters");
        var numbers = item.Select(one => DeskItem.TryParse(one, out var ticked) ? ticked : null)
            .OfType<DeskItem>()
            .Where(ticked => ticked.Subject == Data.Desk.DeskSubject.Case)
            .Select(ticked => ticked.Reference)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        var sent = sentOn ?? clock.Today();
        var form = new LettersForm { SentOn = sent, Deadline = deadline ?? sent.AddDays(UsualLetter.UsualDays) };
        form.Checks = await checks.OfAsync(
            viewer,
            numbers.Take(RecordLetters.MostCases),
            new CaseLetter(sent, form.Deadline.Value),
            cancellationToken
        );
        form.LeftOut = item.Distinct(StringComparer.Ordinal).Count() - form.Checks.Count;
        return View(form);
    }

    [HttpPost("/admin/letters")]
    public async Task<IActionResult> Record(LettersForm form, Viewer viewer, CancellationToken cancellationToken)
    {
        if (
            form is not { SentOn: { } sentOn, Deadline: { } deadline, Items.Count: > 0 and <= RecordLetters.MostCases }
            || !ModelState.IsValid
            || form.Items.Exists(one => !PublicId.IsOne(one.Key))
        )
            return BadRequest();
        var started = clock.GetTimestamp();
        var deeds = await record.RecordAsync(viewer, new CaseLetter(sentOn, deadline), form.Items, cancellationToken);
        return View("Result", new LettersResult(deeds, clock.GetElapsedTime(started)));
    }
}
