import { App, Button, Form, Modal, type ButtonProps } from 'antd';
import type { UseMutationResult } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { Fault } from './fault.js';

interface Props<Values extends object, Body> {
  /** On the button and over the dialog. */
  label: string;
  title?: string;
  submitLabel?: string;
  /** Said once it is done. */
  done: string;
  button?: ButtonProps;
  initialValues?: Partial<Values>;
  width?: number;
  deed: UseMutationResult<unknown, Error, Body>;
  toBody: (values: Values) => Body;
  children: ReactNode;
}

/** A button that asks for what a deed needs, does it, and says so; a refusal stays beside the fields. */
export function DeedDialog<Values extends object, Body>(props: Props<Values, Body>) {
  const [open, setOpen] = useState(false);
  const show = () => {
    props.deed.reset();
    setOpen(true);
  };
  return (
    <>
      <Button {...props.button} onClick={show}>
        {props.label}
      </Button>
      {open && <OpenDialog {...props} close={() => setOpen(false)} />}
    </>
  );
}

function OpenDialog<Values extends object, Body>(props: Props<Values, Body> & { close: () => void }) {
  const { deed, close } = props;
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const submit = (values: Values) =>
    deed.mutate(props.toBody(values), {
      onSuccess: () => {
        close();
        void message.success(props.done);
      },
    });
  return (
    <Modal
      open
      title={props.title ?? props.label}
      okText={props.submitLabel ?? props.label}
      cancelText="Thôi"
      okButtonProps={{ loading: deed.isPending, danger: props.button?.danger }}
      onOk={() => form.submit()}
      onCancel={close}
      width={props.width ?? 560}
    >
      <Form form={form} layout="vertical" initialValues={props.initialValues} onFinish={submit} scrollToFirstError>
        {props.children}
        <Fault error={deed.error} />
      </Form>
    </Modal>
  );
}
