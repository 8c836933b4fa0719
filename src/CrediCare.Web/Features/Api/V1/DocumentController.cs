using CrediCare.Web.Startup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CrediCare.Web.Features.Api.V1;

/// <summary>What programs can ask for, for programs.</summary>
[Authorize(Policy = Policies.ApiKey)]
public sealed class DocumentController(ApiDocument document) : ApiController
{
    [HttpGet("/api/v1/openapi.json")]
    public IActionResult OpenApi() => new ApiResult(StatusCodes.Status200OK, document.Write());
}
