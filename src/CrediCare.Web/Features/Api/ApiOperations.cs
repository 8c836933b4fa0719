using CrediCare.Domain.Creditors;
using CrediCare.Web.Features.Api.Sandboxes;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Routing;

namespace CrediCare.Web.Features.Api;

/// <summary>What programs can ask for, read off the actions themselves: the document and its page never say anything else.</summary>
public sealed class ApiOperations(IActionDescriptorCollectionProvider actions)
{
    public IReadOnlyList<ApiOperation> All =>
        [
            .. actions
                .ActionDescriptors.Items.OfType<ControllerActionDescriptor>()
                .Where(action => action.ControllerTypeInfo.IsSubclassOf(typeof(ApiController)))
                .Where(action => action.ControllerTypeInfo.AsType() != typeof(V1.DocumentController))
                .Select(Of)
                .OrderBy(one => Turn(one.Group))
                .ThenBy(one => one.Path, StringComparer.Ordinal)
                .ThenBy(one => one.Method, StringComparer.Ordinal),
        ];

    private static ApiOperation Of(ControllerActionDescriptor action)
    {
        var answer = action.EndpointMetadata.OfType<ProducesResponseTypeAttribute>().Single();
        var isFile = answer.Type == typeof(FileContentResult) || answer.Type == typeof(FileStreamResult);
        return new ApiOperation(
            $"{action.ControllerName}_{action.ActionName}",
            action.ControllerName switch
            {
                "CaseActs" => "Cases",
                "SandboxActs" => "Sandbox",
                var name => name,
            },
            action.EndpointMetadata.OfType<HttpMethodAttribute>().Single().HttpMethods.Single(),
            $"/{action.AttributeRouteInfo!.Template!.TrimStart('/')}",
            action.EndpointMetadata.OfType<ScopeAttribute>().FirstOrDefault()?.Scope,
            action.EndpointMetadata.OfType<OnceAttribute>().Any(),
            [.. Named(action, BindingSource.Path)],
            [.. action.Parameters.Where(IsQuery).Select(one => one.Name)],
            action.Parameters.FirstOrDefault(one => one.BindingInfo?.BindingSource == BindingSource.Body)?.ParameterType,
            action.Parameters.Any(one => one.ParameterType == typeof(IFormFileCollection)),
            answer.StatusCode,
            isFile ? null : answer.Type,
            isFile ? action.EndpointMetadata.OfType<FileOfAttribute>().Single().MediaType : "application/json",
            action.EndpointMetadata.OfType<IRequestSizeLimitMetadata>().LastOrDefault()?.MaxRequestBodySize
                ?? ApiJsonFormatter.UsualBytes,
            action.EndpointMetadata.OfType<TestModeAttribute>().Any()
        );
    }

    private static IEnumerable<string> Named(ControllerActionDescriptor action, BindingSource source) =>
        action
            .Parameters.Where(one =>
                one.BindingInfo?.BindingSource == source
                || (
                    source == BindingSource.Path
                    && action.AttributeRouteInfo!.Template!.Contains($"{{{one.Name}}}", StringComparison.Ordinal)
                )
            )
            .Select(one => one.Name);

    private static bool IsQuery(ParameterDescriptor parameter) =>
        parameter.ParameterType == typeof(string)
        && parameter.BindingInfo?.BindingSource is null
        && parameter.Name is not ("id" or "caseNumber");

    private static int Turn(string group) =>
        Array.IndexOf(
            ["Key", "Registrations", "Cases", "Events", "Documents", "Messages", "Decisions", "Reports", "Sandbox"],
            group
        );
}

/// <summary>One thing a program can ask for.</summary>
/// <param name="Id">Its name in the document, and of its text.</param>
/// <param name="Group">What it is about.</param>
/// <param name="Scope">What the key needs; null where any key will do.</param>
/// <param name="IsOnce">The call carries a key of its own.</param>
/// <param name="PathParameters">In the address.</param>
/// <param name="QueryParameters">After it.</param>
/// <param name="Body">What is sent; null for nothing.</param>
/// <param name="TakesFiles">Files are sent.</param>
/// <param name="Status">Of the answer when it is done.</param>
/// <param name="Answer">What is answered; null for a file.</param>
/// <param name="MediaType">Of the answer.</param>
/// <param name="MostBytes">How much may be sent.</param>
/// <param name="IsTestMode">Only keys in test mode can ask for it.</param>
public sealed record ApiOperation(
    string Id,
    string Group,
    string Method,
    string Path,
    ApiScopes? Scope,
    bool IsOnce,
    IReadOnlyList<string> PathParameters,
    IReadOnlyList<string> QueryParameters,
    Type? Body,
    bool TakesFiles,
    int Status,
    Type? Answer,
    string MediaType,
    long MostBytes,
    bool IsTestMode
);

/// <summary>What kind of file an address answers with.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FileOfAttribute(string mediaType) : Attribute
{
    public string MediaType => mediaType;
}
