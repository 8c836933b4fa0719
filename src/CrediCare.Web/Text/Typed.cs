namespace CrediCare.Web.Text;

/// <summary>What was typed, read: either a value or the reason there is none. Nothing typed gives neither.</summary>
public readonly record struct Typed<T>(T? Value, InputProblem? Problem)
    where T : struct
{
    public static Typed<T> Nothing => default;

    public static Typed<T> Of(T value) => new(value, null);

    public static Typed<T> Refused(InputProblem problem) => new(null, problem);
}
