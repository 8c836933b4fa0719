namespace CrediCare.Web.Features.Api.V1;

/// <summary>A part of a list, and where it goes on.</summary>
/// <param name="Items">In the list's order.</param>
/// <param name="Next">The cursor that the next part begins at; null at the end.</param>
public sealed record ApiPage<T>(IReadOnlyList<T> Items, string? Next);
