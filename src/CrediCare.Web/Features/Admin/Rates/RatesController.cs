using CrediCare.Data.Access;
using CrediCare.Domain.Calendar;
using CrediCare.Web.Features.Account;
using CrediCare.Web.Features.Shared;
using CrediCare.Web.Startup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CrediCare.Web.Features.Admin.Rates;

/// <summary>The dated figures the portal works by: an administrator reads them and adds to them.</summary>
[Help("costs")]
[Authorize(Policy = Policies.AgencyAdministrator)]
public sealed class RatesController(
    RateTables tables,
    RatesQuery query,
    AddRates adding,
    TimeProvider clock,
    IStringLocalizer<RatesText> texts
) : Controller
{
    private const string List = "/admin/rates";
    private const int MostYearsAhead = 5;

    [HttpGet(List)]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View(await query.AllAsync(cancellationToken));

    [HttpGet($"{List}/{{table}}")]
    public async Task<IActionResult> Details(string table, CancellationToken cancellationToken) =>
        tables.Find(table) is { } found
            ? View(await query.OneAsync(found, new RateForm { ValidFrom = clock.Today() }, cancellationToken))
            : NotFound();

    [StepUp]
    [HttpPost($"{List}/{{table}}")]
    public async Task<IActionResult> Details(
        string table,
        [Bind(Prefix = nameof(RatePage.Form))] RateForm form,
        Viewer viewer,
        CancellationToken cancellationToken
    )
    {
        if (tables.Find(table) is not { } found)
            return NotFound();
        var rows = form.File is null ? Typed(found, form) : await FromFileAsync(found, form.File, cancellationToken);
        if (form.ValidFrom > clock.Today().AddYears(MostYearsAhead))
            ModelState.AddModelError("Form.ValidFrom", texts["Wrong_TooFarAhead"]);
        if (ModelState.IsValid && TypedText.Block(form.Source) is null)
            ModelState.AddModelError("Form.Source", texts["Wrong_Empty"]);
        if (ModelState.IsValid)
        {
            var added = await adding.AddAsync(
                viewer,
                found,
                form.ValidFrom!.Value,
                TypedText.Block(form.Source)!,
                rows,
                form.Corrects,
                cancellationToken
            );
            if (added.Outcome == RatesOutcome.Added)
            {
                Done.Say(TempData, new Done(texts["Added_Title", added.Count]));
                return LocalRedirect($"{List}/{table}");
            }

            ModelState.AddModelError(
                added.Outcome == RatesOutcome.NeedsToCorrect ? "Form.Corrects" : "",
                texts[added.Outcome.ToString()]
            );
        }

        return View(await query.OneAsync(found, form, cancellationToken));
    }

    private List<IReadOnlyDictionary<string, object?>> Typed(RateTable table, RateForm form)
    {
        var values = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var (field, at) in table.Fields.Select((field, at) => (field, at)))
        {
            var typed = at < form.Fields.Count ? form.Fields[at].Value : null;
            var (value, problem) =
                field == FeeBandsTable.Bands
                    ? FeeBandsText.Read(typed ?? "") is { } bands
                        ? (bands, null)
                        : (null, "Wrong_Bands")
                    : field.Read(typed);
            if (problem is not null)
                ModelState.AddModelError($"Form.Fields[{at}].Value", texts[problem]);
            values[field.Name] = value;
        }

        return [values];
    }

    private async Task<IReadOnlyList<IReadOnlyDictionary<string, object?>>> FromFileAsync(
        RateTable table,
        IFormFile file,
        CancellationToken cancellationToken
    )
    {
        if (!table.IsRegister)
        {
            ModelState.AddModelError("Form.File", texts["File_Size"]);
            return [];
        }

        var reading = await RegisterFile.ReadAsync(table, file, cancellationToken);
        if (reading.Problem is { } problem)
            ModelState.AddModelError(
                "Form.File",
                problem.Line == 0
                    ? texts[problem.Key]
                    : texts[
                        "File_Line",
                        problem.Line,
                        problem.Field.Length == 0 ? "" : texts[$"Field_{problem.Field}"],
                        texts[problem.Key]
                    ]
            );
        return reading.Rows;
    }
}
