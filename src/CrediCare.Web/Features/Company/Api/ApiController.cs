using CrediCare.Web.Features.Api;
using CrediCare.Web.Features.Shared;
using CrediCare.Web.Startup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CrediCare.Web.Features.Company.Api;

/// <summary>The interface for programs, explained to the people who write them.</summary>
[Help("api")]
[Authorize(Policies.AdministersSome)]
public sealed class ApiController(ApiOperations operations, ApiDocument document) : Controller
{
    [HttpGet("/company/api")]
    public IActionResult Api() => View(new ApiReference(operations.All));

    /// <summary>The same for programs, as a file.</summary>
    [HttpGet("/company/api/openapi.json")]
    public ContentResult OpenApi() => Content(document.Write(), "application/json");
}

/// <summary>All that programs can ask for.</summary>
public sealed record ApiReference(IReadOnlyList<ApiOperation> Operations)
{
    /// <summary>By what it is about, in the order of the work.</summary>
    public IEnumerable<IGrouping<string, ApiOperation>> Groups => Operations.GroupBy(one => one.Group);
}
