using Microsoft.AspNetCore.Mvc.Rendering;

namespace CrediCare.Web.TagHelpers;

/// <summary>Everything the markup of one field needs.</summary>
internal sealed record FieldDescription
{
    public required FieldType Type { get; init; }

    public required string Name { get; init; }

    public required string Label { get; init; }

    public required string? Hint { get; init; }

    public required string? Aside { get; init; }

    public required string? Error { get; init; }

    /// <summary>What to look at again, though it can be sent; empty leaves room for it, null says that the field never warns.</summary>
    public string? Warning { get; init; }

    /// <summary>What stands in the field: what was typed, else the model's value.</summary>
    public required string? Value { get; init; }

    public required bool Required { get; init; }

    public required int? MaxLength { get; init; }

    public required IReadOnlyList<SelectListItem> Items { get; init; }

    public required string? ChooseText { get; init; }

    public required int Rows { get; init; }

    public required string? Autocomplete { get; init; }

    public required string? Accept { get; init; }

    public required bool Multiple { get; init; }

    public string Id => FieldIds.Of(Name);

    /// <summary>The ids of the hint, the message and the warning that are there.</summary>
    public string? DescribedBy
    {
        get
        {
            string?[] ids =
            [
                Hint is null ? null : FieldIds.Hint(Id),
                Error is null ? null : FieldIds.Message(Id),
                Warning is null ? null : FieldIds.Warning(Id),
            ];
            var present = string.Join(' ', ids.OfType<string>());
            return present.Length == 0 ? null : present;
        }
    }
}
