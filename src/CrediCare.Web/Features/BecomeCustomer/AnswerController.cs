using CrediCare.Data;
using CrediCare.Domain.Creditors;
using CrediCare.Web.Features.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.BecomeCustomer;

/// <summary>Where the link in our question leads: the holder of the link answers, nothing else of the application is shown.</summary>
[AllowAnonymous]
public sealed class AnswerController(PortalContext context, ApplicationLinks links, TimeProvider clock) : Controller
{
    /// <summary>Where the link leads.</summary>
    public const string Path = "/become-customer/answer";

    [HttpGet(Path)]
    public async Task<IActionResult> Answer(string? token, CancellationToken cancellationToken) =>
        await FindAsync(token, cancellationToken) is { } about ? View(new AnswerForm { Token = token, About = about }) : Closed();

    [HttpPost(Path)]
    public async Task<IActionResult> Answer(AnswerForm form, CancellationToken cancellationToken)
    {
        if (await FindAsync(form.Token, cancellationToken) is not { } about)
            return Closed();
        form.About = about;
        if (!ModelState.IsValid || TypedText.Block(form.Answer) is not { } answer)
            return View(form);
        about.Answer(answer, clock.GetUtcNow().UtcDateTime);
        try
        {
            await context.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            return Closed();
        }

        return View("Answered");
    }

    private async Task<CustomerApplication?> FindAsync(string? token, CancellationToken cancellationToken) =>
        links.Read(token) is { } publicId
            ? await context
                .CustomerApplications.Include(one => one.Words)
                .SingleOrDefaultAsync(
                    one => one.PublicId == publicId && one.State == CustomerApplicationState.AskedBack,
                    cancellationToken
                )
            : null;

    private ViewResult Closed()
    {
        Response.StatusCode = StatusCodes.Status410Gone;
        return View("Closed");
    }
}
