namespace CrediCare.Web.Text;

/// <summary>What a form says when something typed cannot be used; a feature's own text class may say it better.</summary>
public sealed class ValidationText;
