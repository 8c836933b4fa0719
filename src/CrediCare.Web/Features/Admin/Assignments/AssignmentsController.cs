using CrediCare.Data.Access;
using CrediCare.Domain.Cases;
using CrediCare.Web.Features.Admin.Queue;
using CrediCare.Web.Features.Shared;
using CrediCare.Web.Startup;
using CrediCare.Web.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CrediCare.Web.Features.Admin.Assignments;

/// <summary>Who of the caseworkers does what on the desk.</summary>
[Authorize(Policy = Policies.Caseworker)]
[Help("case-status")]
public sealed class AssignmentsController(
    DeskItemsQuery items,
    DeskFactsQuery facts,
    ColleaguesQuery colleagues,
    AssignItems assign,
    PortalFormat format,
    IStringLocalizer<AssignmentsText> texts
) : Controller
{
    /// <summary>What would be done, before it is.</summary>
    [ListLook(nameof(Case))]
    [HttpGet("/admin/assignments")]
    public async Task<IActionResult> Preview(
        AssignmentAct act,
        string[] item,
        [FromQuery(Name = "return")] string? back,
        CancellationToken cancellationToken
    )
    {
        if (item.Length == 0)
            return this.NonePicked(back, "/admin");
        var form = new AssignmentForm { Act = Enum.IsDefined(act) ? act : AssignmentAct.Take, Return = Local(back) };
        var about = await items.FindAsync(item.Take(AssignmentForm.MostItems), cancellationToken);
        return View(await FilledAsync(form, [.. about.Values], cancellationToken));
    }

    [HttpPost("/admin/assignments")]
    public async Task<IActionResult> Preview(AssignmentForm form, Viewer viewer, CancellationToken cancellationToken)
    {
        form.Return = Local(form.Return);
        if (form.Only is { } only)
            form.Items = [new() { Item = only }];
        if (!Enum.IsDefined(form.Act) || form.Items.Count > AssignmentForm.MostItems)
            return BadRequest();
        form.Colleagues = await colleagues.AllAsync(cancellationToken);
        var to = form.Act switch
        {
            AssignmentAct.Take => form.Colleagues.First(one => one.UserId == viewer.UserId),
            AssignmentAct.Give => form.Colleagues.FirstOrDefault(one => one.PublicId == form.To),
            AssignmentAct.LetGo => null,
        };
        if (to is null && form.Act == AssignmentAct.Give)
        {
            ModelState.AddModelError(nameof(form.To), texts["To_Choose"]);
            var about = await items.FindAsync(form.Items.Select(one => one.Item), cancellationToken);
            return View(await FilledAsync(form, [.. about.Values], cancellationToken));
        }

        var result = await assign.AssignAsync(viewer, to, form.Items, cancellationToken);
        if (result.Quicker.Count > 0)
        {
            Response.StatusCode = StatusCodes.Status409Conflict;
            form.DoneOthers = result.Done;
            ModelState.Clear();
            return View(await FilledAsync(form, result.Quicker, cancellationToken));
        }

        if (result.Done > 0)
            Done.Say(TempData, new Done(Said(form.Act, result.Done, to)));
        return LocalRedirect(form.ReturnAddress);
    }

    private string Said(AssignmentAct act, int count, DeskHolder? to) =>
        count == 1 ? texts[$"{act}_DoneOne", to?.FullName ?? ""] : texts[$"{act}_Done", format.Count(count), to?.FullName ?? ""];

    private async Task<AssignmentForm> FilledAsync(
        AssignmentForm form,
        IReadOnlyCollection<DeskAbout> about,
        CancellationToken cancellationToken
    )
    {
        form.Lines =
        [
            .. (await facts.FindAsync(about, cancellationToken)).Values.OrderBy(
                one => one.Item.ToString(),
                StringComparer.Ordinal
            ),
        ];
        form.Colleagues = await colleagues.AllAsync(cancellationToken);
        return form;
    }

    private string? Local(string? address) => Url.IsLocalUrl(address) ? address : null;
}
