namespace CrediCare.Web.Features.Reports.Own;

/// <summary>A group of ticks, none of which means all.</summary>
/// <param name="Name">What they are called in the address.</param>
/// <param name="Field">What a message about them is called.</param>
/// <param name="Legend">What they are.</param>
/// <param name="Hint">How to choose.</param>
/// <param name="Ticks">Each.</param>
public sealed record OrderTicks(string Name, string Field, string Legend, string Hint, IReadOnlyList<OrderTick> Ticks);

/// <summary>One tick.</summary>
public sealed record OrderTick(string Value, string Text, bool IsOn);
