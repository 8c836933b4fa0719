namespace CrediCare.Web.Jobs.Import;

/// <summary>Someone changed or took back a registration after the batch had read it; the batch is read again.</summary>
public sealed class BatchChangedException() : Exception("A registration of the batch was changed meanwhile.");
