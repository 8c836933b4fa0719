using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Tests.Features.Errors;

/// <summary>Pages that go wrong in every way a page can.</summary>
[AllowAnonymous]
public sealed class TroubleController : Controller
{
    [HttpGet("/trouble/{status:int}")]
    public IActionResult Bare(int status) => StatusCode(status);

    [HttpGet("/trouble/failure")]
    public IActionResult Failure() => throw new InvalidOperationException("Data Source=/secret/place; 310000019");

    [HttpGet("/trouble/locked")]
    public IActionResult Locked() => throw new DbUpdateException("A place", new SqliteException("database is locked", 5));

    [HttpPost("/trouble/form")]
    public IActionResult Form() => Ok();
}
